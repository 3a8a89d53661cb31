using System.Text.Json;
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

    /// <summary>The body as it was made, or null.</summary>
    public JsonNode? Given { get; init; }

    /// <summary>The value itself was not valid, which the client does not see, and which was sent as it was given.</summary>
    public bool IsLetThrough => !IsBent && Refusal is null && Error.Length > 0 && Given is not null && SameJson.Are(Given, Parse(Body));

    public bool IsFailure => (Refusal is null) != (Error.Length == 0) && !IsLetThrough;

    public override string ToString() =>
        $"{Request["operation"]}: ajv: {(Error.Length == 0 ? "valid" : Short(Error))}; client: {Short(Refusal ?? "sent")}; {Request["target"]} {Request["headers"]!.ToJsonString()} {Body}";

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";

    private string Body => Request["body"] is { } body ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)body!)) : "";
}
