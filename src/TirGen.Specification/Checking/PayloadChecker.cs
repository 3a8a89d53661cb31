using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Checking;

/// <summary>Checks the text of a payload: whether it is JSON, and whether it keeps the rules.</summary>
public static class PayloadChecker
{
    /// <summary>All findings in the order of the text; empty when nothing is wrong.</summary>
    public static IReadOnlyList<PayloadFinding> Check(string text, Rule rule, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        ReadResult read = JsonReader.Read(text, options, cancellation);
        List<PayloadFinding> findings = [.. read.Problems.Select(p => OfProblem(p, read.Root))];
        if (read.Root is not null)
        {
            IReadOnlyList<RuleFinding> broken = RuleEvaluator.Evaluate(rule, RuleValue.From(read.Root), cancellation);
            findings.AddRange(broken.Where(finding => !IsMisspelt(finding, broken)).Select(f => OfRule(f, read.Root)));
        }

        return [.. findings.OrderBy(static f => f.Range.Start)];
    }

    /// <summary>Whether a member is missing because its name is misspelt, which is one mistake and said at the name.</summary>
    private static bool IsMisspelt(RuleFinding missing, IReadOnlyList<RuleFinding> findings) =>
        missing is { Id: RuleIds.MissingMember, Members: [var name] }
        && findings.Any(other => other is { Id: RuleIds.UnknownProperty, Repair: RepairKind.UseNearest, Members: [var found] }
            && other.Suggestion == name
            && other.Pointer == JsonPointer.Append(missing.Pointer, found));

    private static PayloadFinding OfProblem(ReadProblem problem, SpecNode? root) =>
        new(RuleIds.NotJson, RuleSeverity.Error, problem.Message, root is null ? "" : NodePointer.To(root, problem.Range.Start), problem.Range)
        {
            Other = problem.Other,
            Edits = problem.Edits,
        };

    private static PayloadFinding OfRule(RuleFinding finding, SpecNode root)
    {
        TextRange range = finding.Origin switch
        {
            SpecMember member => member.NameRange,
            SpecNode node => PlaceOf(node),
            _ => PlaceOf(root),
        };
        return new PayloadFinding(finding.Id, finding.Severity, finding.Message.ToString(), finding.Pointer, range)
        {
            Replacement = finding.Suggestion is null ? null : RuleValue.From(finding.Suggestion).ToString(),
            Cause = finding,
        };
    }

    /// <summary>A finding about an object or list as a whole stands at its bracket: the rest of it is not to blame.</summary>
    private static TextRange PlaceOf(SpecNode node) =>
        node is SpecObject or SpecArray ? new TextRange(node.Range.Start, 1) : node.Range;
}
