using System.Text;
using System.Text.Json.Nodes;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Tool.Checking;
using TirGen.Tool.Input;

namespace TirGen.Tool.Endpoints;

/// <summary>The body of an action in a file, or a bare policy.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its bytes, which are what is sent.</param>
/// <param name="Action">The value of <c>action</c>; null for a bare policy.</param>
/// <param name="Members">What it says of the endpoint: the members beside <c>action</c>.</param>
internal sealed record ActionFile(string Path, byte[] Bytes, string? Action, JsonObject Members)
{
    private const string PolicyMember = "auto_scale_policy";
    private const string ScaleAction = "update_auto_scale";

    /// <summary>What the rules find in it.</summary>
    public required CheckedFile Findings { get; init; }

    /// <summary>The states in which the document calls the action legal; empty where it says nothing.</summary>
    public required IReadOnlyList<string> LegalStates { get; init; }

    /// <summary>What the action is called in a plan.</summary>
    public string Title => Action ?? ScaleAction;

    /// <summary>Whether the policy that is sent takes the place of the one that is there.</summary>
    public bool IsReplacement => Title == ScaleAction;

    /// <summary>Whether it concerns the async configuration, which has an answer of its own.</summary>
    public bool IsAsync => Action == "update_async_configuration";

    /// <summary>The state to which the action leads; null where it leads to none.</summary>
    public string? GoalState => Action switch { "stop" => "Stopped", "start" or "restart" => "Running", _ => null };

    /// <summary>Whether the goal is all that it wants: an endpoint that is there already needs nothing.</summary>
    public bool IsDoneInGoal => Action is "stop" or "start";

    /// <summary>Reads a file and judges it.</summary>
    /// <exception cref="InputException">There is no such file, or what it holds is no action of an endpoint.</exception>
    public static ActionFile Read(string path)
    {
        string text = TextFile.Read(path);
        byte[] bytes = File.ReadAllBytes(path);
        if (!bytes.AsSpan().SequenceEqual(new UTF8Encoding(false).GetBytes(text)))
            throw new InputException($"{path} is sent as it stands, and JSON is sent as UTF-8 without a byte order mark.");
        ApiDocument document = ApiDocument.Read(null);
        PayloadSchemas schemas = new(document.Root);
        CheckedFile findings = new PayloadJudge(document, null).Check(path, text);
        if (findings.Findings.Any(static f => f.Id == RuleIds.NotJson) || JsonNode.Parse(text) is not JsonObject body)
            return new ActionFile(path, bytes, null, []) { Findings = findings, LegalStates = [] };
        string schema = schemas.Infer(JsonReader.Read(text).Root!) is [var only] ? only : "";
        bool isPolicy = schema == "AutoScalePolicy";
        string? action = isPolicy ? null : body["action"] is JsonValue value && value.TryGetValue(out string? name) ? name : throw new InputException($"{path} has no action, and is no policy.");
        JsonObject members = isPolicy ? new() { [PolicyMember] = body } : new([.. body.Where(static m => m.Key != "action").Select(static m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))]);
        return new ActionFile(path, bytes, action, members)
        {
            Findings = findings,
            LegalStates = schemas.LegalStates(isPolicy ? "UpdateAutoScale" : schema),
        };
    }
}
