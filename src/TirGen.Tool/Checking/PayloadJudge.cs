using System.Globalization;
using System.Text;
using TirGen.Autoscaling;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Spelling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Checking;

/// <summary>Checks payloads by the schemas of a document.</summary>
/// <param name="document">The document.</param>
/// <param name="schema">The name of the schema; null where each payload tells its own.</param>
internal sealed class PayloadJudge(ApiDocument document, string? schema)
{
    private readonly PayloadSchemas _schemas = new(document.Root);

    /// <summary>Ids of findings that nobody wants to see.</summary>
    public IReadOnlyCollection<string> Ignored { get; init; } = [];

    /// <summary>Whether the endpoints run on a private cluster.</summary>
    public bool IsPrivateCluster { get; init; }

    /// <summary>What is known of the endpoints; with it policies are judged by what they do there. Null to leave that out.</summary>
    public PolicyLintOptions? Endpoint { get; init; }

    /// <summary>What of the document could not be made a check, as compilers print it.</summary>
    public IEnumerable<string> Problems => _schemas.Problems.Select(document.Describe);

    /// <summary>Checks a text.</summary>
    /// <param name="path">What its findings are said of.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="InputException">There is no such schema, or nothing says which one the payload has.</exception>
    public CheckedFile Check(string path, string text) => new(
        path,
        [.. PayloadFindings.All(text, RuleOf(path, text), ReadOptions.Default).Concat(OnTheEndpoint(text)).Where(IsWanted)],
        new LineMap(text));

    /// <summary>Says early that a schema is unknown.</summary>
    /// <exception cref="InputException">It is.</exception>
    public void RequireSchema()
    {
        if (schema is not null)
        {
            Find(schema);
        }
    }

    /// <summary>What a text is checked by.</summary>
    /// <exception cref="InputException">There is no such schema, or nothing says which one the payload has.</exception>
    public Rule RuleOf(string path, string text) => Find(schema ?? Infer(path, text));

    private IEnumerable<PayloadFinding> OnTheEndpoint(string text)
    {
        if (Endpoint is null || JsonReader.Read(text).Root is not { } root)
            return [];
        PolicyDocument policy = PolicyDocument.Read(Encoding.UTF8.GetBytes(text));
        return PolicyVerdict.OnTheEndpoint(policy, Endpoint).Select(finding => new PayloadFinding(
            finding.Id,
            finding.Severity switch { FindingSeverity.Error => RuleSeverity.Error, FindingSeverity.Warning => RuleSeverity.Warning, _ => RuleSeverity.Info },
            $"{finding.Message} {finding.Remedy}",
            finding.Pointer,
            RangeOf(root, finding.Pointer)));
    }

    /// <summary>The value at a pointer, or the nearest around it that the text has.</summary>
    private static TextRange RangeOf(SpecNode root, string pointer)
    {
        SpecNode node = root;
        foreach (string part in JsonPointer.Parts(pointer))
        {
            SpecNode? inner = node switch
            {
                SpecObject members => members[part],
                SpecArray items when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < items.Items.Count => items.Items[index],
                _ => null,
            };
            if (inner is null)
                break;
            node = inner;
        }

        return node.Range;
    }

    /// <summary>Whether a finding is to be said.</summary>
    public bool IsWanted(PayloadFinding finding) =>
        !Ignored.Contains(finding.Id) && !(IsPrivateCluster && ClusterLimit.IsBrokenIn(finding));

    private Rule Find(string? name)
    {
        if (name is null)
        {
            return BooleanRule.True;
        }

        string hint = NearestName.Find(name, _schemas.Names) is { } nearest ? $"; did you mean {nearest}?" : ".";
        return _schemas.Find(name) ?? throw new InputException($"{document.Name} has no action or schema {name}{hint}");
    }

    /// <summary>The schema that the payload tells; null for a text that is no JSON, which is a finding by itself.</summary>
    private string? Infer(string path, string text)
    {
        ReadResult read = JsonReader.Read(text);
        return (read.Root is null ? [] : _schemas.Infer(read.Root)) switch
        {
            [var only] => only,
            [] when read.Problems.Count > 0 => null,
            [] => throw new InputException($"{path}: nothing tells its schema. Name an action or a schema with --schema."),
            var several => throw new InputException($"{path}: it may be {string.Join(", ", several.SkipLast(1))} or {several[^1]}. Name one with --schema."),
        };
    }
}
