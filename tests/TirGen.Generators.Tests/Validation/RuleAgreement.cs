using System.Text;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Tests.Validation;

/// <summary>Compares what generated validation finds in a request with what the rules find in its JSON.</summary>
internal sealed class RuleAgreement(string document)
{
    private readonly PayloadSchemas _schemas = new(JsonReader.Read(document).Root!);

    /// <summary>How often each rule was broken, to show that a run met it.</summary>
    public Dictionary<string, int> Seen { get; } = new(StringComparer.Ordinal);

    public void Check(string schema, byte[] json, IReadOnlyList<ApiViolation> violations, bool isValid, string origin)
    {
        string text = Encoding.UTF8.GetString(json);
        IReadOnlyList<RuleFinding> findings = RuleEvaluator.Evaluate(_schemas.Find(schema)!, RuleValue.From(JsonReader.Read(text).Root!));
        List<string> expected = [.. findings.Select(static f => Line(f.Id, f.Pointer, f.Severity.ToString(), f.Message.ToString())).Order(StringComparer.Ordinal)];
        List<string> actual = [.. violations.Select(static v => Line(v.RuleId, v.Pointer, v.Severity.ToString(), v.Message)).Order(StringComparer.Ordinal)];
        Assert.True(expected.SequenceEqual(actual), $"{origin} of {text}\nexpected:\n{string.Join('\n', expected)}\nactual:\n{string.Join('\n', actual)}");
        Assert.Equal(!findings.Any(static f => f.Severity == RuleSeverity.Error), isValid);
        foreach (RuleFinding finding in findings)
        {
            Seen[finding.Id] = Seen.GetValueOrDefault(finding.Id) + 1;
        }
    }

    /// <summary>The nearest name is for people who edit files; a program's value came from elsewhere.</summary>
    private static string Line(string id, string pointer, string severity, string message)
    {
        int hint = message.IndexOf("; did you mean", StringComparison.Ordinal);
        return $"{severity} {id} {pointer} {(hint < 0 ? message : message[..hint] + ".")}";
    }
}
