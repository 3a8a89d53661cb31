using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Judges values by rules, in three values: a finding only when a rule is broken whatever the unknowns are.</summary>
public static class RuleEvaluator
{
    /// <summary>All that is wrong with a value, in the order of the rules; empty when nothing certainly is.</summary>
    public static IReadOnlyList<RuleFinding> Evaluate(Rule rule, RuleValue value, CancellationToken cancellation = default)
    {
        List<RuleFinding> findings = [];
        new KnownReport(new KnownValues(cancellation)).Report(rule, value, new EvaluationSite(ValuePath.Root, null, findings));
        return FindingOrder.WithoutRepetition(findings);
    }

    /// <summary>Whether a value meets the rules of severity error.</summary>
    public static Truth Judge(Rule rule, RuleValue value, CancellationToken cancellation = default) => new KnownValues(cancellation).Judge(rule, value);
}
