using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>A request that was sent.</summary>
/// <param name="Request">What was sent.</param>
/// <param name="IsBent">Its values were allowed to break bounds.</param>
/// <param name="Refusal">What the client's checks say against it, or null.</param>
internal sealed record Outcome(JsonObject Request, bool IsBent, string? Refusal)
{
    /// <summary>What ajv says against it; empty when nothing.</summary>
    public string Error { get; init; } = "";

    public bool IsFailure => IsBent ? (Refusal is null) != (Error.Length == 0) : Refusal is not null || Error.Length > 0;

    public override string ToString() =>
        $"{Request["operation"]}: ajv: {(Error.Length == 0 ? "valid" : Short(Error))}; client: {Short(Refusal ?? "sent")}; {Request["target"]} {Request["headers"]!.ToJsonString()} {Body}";

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";

    private string Body => Request["body"] is { } body ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)body!)) : "";
}
