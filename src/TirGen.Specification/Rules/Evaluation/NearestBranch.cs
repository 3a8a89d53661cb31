using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>
/// Explains why a value fits none of several alternatives, as the person who wrote it would ask: by the alternative that
/// was most likely meant.
/// </summary>
internal static class NearestBranch
{
    // A value of a fixed set, such as a kind that names the alternative, tells more than anything else.
    private const int FixedValueWeight = 1_000;

    public static IReadOnlyList<RuleFinding> Explain(KnownReport report, IReadOnlyList<Rule> branches, RuleValue value, EvaluationSite site)
    {
        JsonTypes type = KnownTypes.Of(value);
        List<int> fitting = [.. Enumerable.Range(0, branches.Count).Where(i => (KnownTypes.Of(branches[i]) & type) != 0)];
        if (fitting.Count == 0)
        {
            return Findings(Instead(branches));
        }

        if (fitting.Count > 1 && FixedValues(branches, fitting) is { } values)
        {
            return Findings(new ValuesRule(values));
        }

        (int nearest, IReadOnlyList<RuleFinding> findings) = fitting
            .Select(i => (Index: i, Findings: Findings(branches[i])))
            .OrderBy(branch => branch.Findings.Sum(finding => Weight(finding, site)))
            .First();
        return RequiredAlternatives.Of(branches) is { } required && value is ObjectValue target
            ? [Missing(required, nearest, target, site, report.Domain)]
            // What an alternative asks for is never asked for in any case.
            : [.. findings.Select(static finding => finding with { IsConditional = true })];

        IReadOnlyList<RuleFinding> Findings(Rule rule)
        {
            List<RuleFinding> sink = [];
            report.Report(rule, value, site.Into(sink));
            return sink;
        }
    }

    /// <summary>The rule to speak of where a value is of another type than all alternatives are for.</summary>
    internal static Rule Instead(IReadOnlyList<Rule> branches) =>
        branches.Aggregate(JsonTypes.None, static (types, branch) => types | KnownTypes.Of(branch)) is var expected and not JsonTypes.None ? new TypeRule(expected) : branches[0];

    private static RuleFinding Missing(
        IReadOnlyList<string>[] required, int nearest, ObjectValue target, EvaluationSite site, IRuleDomain<RuleValue, Truth, MessagePart> domain)
    {
        IReadOnlyList<string> members = [.. required[nearest].Where(name => target.Has(name) == Truth.False)];
        return KnownReport.Finding(RequiredAlternatives.Missing(domain, required) with { Members = members }, target, site) with { IsConditional = true };
    }

    private static int Weight(RuleFinding finding, EvaluationSite site)
    {
        string pointer = site.Path.ToString();
        bool direct = finding.Pointer.LastIndexOf('/') == pointer.Length;
        return finding.Severity != RuleSeverity.Error ? 0
            : direct && finding.Id == RuleIds.ValueOutOfRange ? FixedValueWeight
            : 1;
    }

    /// <summary>The values of all fitting branches, when each is nothing but a set of values.</summary>
    internal static List<RuleValue>? FixedValues(IReadOnlyList<Rule> rules, List<int> fitting)
    {
        List<RuleValue> values = [];
        foreach (int i in fitting)
        {
            IReadOnlyList<Rule> parts = RuleShape.Parts(rules[i]);
            if (parts.OfType<ValuesRule>().FirstOrDefault() is not { } fixedValues || parts.Any(static p => p is not (ValuesRule or TypeRule)))
            {
                return null;
            }

            values.AddRange(fixedValues.Values);
        }

        return values;
    }
}
