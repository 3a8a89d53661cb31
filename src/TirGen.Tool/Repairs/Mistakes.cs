using TirGen.Specification.Checking;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Selecting;
using TirGen.Specification.Yaml;
using TirGen.Tool.Checking;
using TirGen.Tool.Input;

namespace TirGen.Tool.Repairs;

/// <summary>Finds the mistakes of a file with their edits: those that the editor offers.</summary>
internal static class Mistakes
{
    private static readonly ReadOptions Leniently = new() { AllowComments = true, Recovers = true };

    /// <summary>Whether a file is a document of an API and no payload: YAML, or JSON that says so.</summary>
    public static bool IsDocument(string path, string text) =>
        SpecReader.IsYaml(path) || (SpecReader.Read(path, text, Leniently).Root as SpecObject)?["openapi"] is not null;

    /// <summary>Those of a document.</summary>
    public static IReadOnlyList<Mistake> OfDocument(string path, string text)
    {
        ReadResult read = SpecReader.ReadWithReferences(path, text, other => ApiDocument.ReadOther(path, other, []));
        SpecRepairs repairs = new(text, read.Root, edited => SpecReader.Read(path, edited, ReadOptions.Default));
        return [.. SpecChecker.Check(read, [], Selection.All).Select(problem => new Mistake(
            ApiDocument.IdOf(problem), SpecProblemSeverity.Of(problem.Kind), problem.Message, problem.Range, repairs.Of(problem)))];
    }

    /// <summary>Those of a payload.</summary>
    /// <exception cref="InputException">Nothing says which schema it has.</exception>
    public static IReadOnlyList<Mistake> OfPayload(string path, string text, PayloadJudge judge)
    {
        Rule rule = judge.RuleOf(path, text);
        IReadOnlyList<PayloadFinding> findings = PayloadFindings.All(text, rule, ReadOptions.Default);
        PayloadRepairs repairs = new(text, rule, ReadOptions.Default, findings, default);
        return [.. findings.Where(judge.IsWanted).Select(finding => new Mistake(finding.Id, finding.Severity, finding.Message, finding.Range, EditsOf(finding, repairs)))];
    }

    private static IReadOnlyList<TextEdit> EditsOf(PayloadFinding finding, PayloadRepairs repairs) =>
        finding is { Replacement: { } nearest, Cause: not null } ? [TextEdit.Write(finding.Range, nearest), .. repairs.Of(finding)] : repairs.Of(finding);
}
