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
    private const int MaxDepth = 32;

    public static IReadOnlyList<RuleFinding> Explain(
        IReadOnlyList<Rule> rules, Alternatives branches, RuleValue value, EvaluationSite site)
    {
        JsonTypes type = ScalarRules.TypeOf(value);
        List<int> fitting = [.. Enumerable.Range(0, rules.Count).Where(i => (RootTypes(rules[i], 0) & type) != 0)];
        if (fitting.Count == 0)
        {
            JsonTypes expected = rules.Aggregate(JsonTypes.None, static (types, rule) => types | RootTypes(rule, 0));
            return expected == JsonTypes.None
                ? branches.Findings[0]
                : [Report.Finding(site, RuleIds.WrongType, value, [.. site.Path.Describe(), $" must be {JsonTypeNames.Describe(expected)}, not {ScalarRules.Describe(value)}"])];
        }

        List<RuleValue>? values = FixedValues(rules, fitting);
        if (fitting.Count > 1 && values is not null)
        {
            List<RuleFinding> findings = [];
            ScalarRules.Judge(new ValuesRule(values), value, site.Into(findings));
            return findings;
        }

        int nearest = fitting.OrderBy(i => branches.Findings[i].Sum(finding => Weight(finding, site))).First();
        IReadOnlyList<string>[]? required = RequiredAlternatives.Of(rules);
        return required is not null && value is ObjectValue
            ? [RequiredAlternatives.Missing(required, nearest, value, site)]
            // What an alternative asks for is never asked for in any case.
            : [.. branches.Findings[nearest].Select(static finding => finding with { IsConditional = true })];
    }

    private static int Weight(RuleFinding finding, EvaluationSite site)
    {
        string pointer = site.Path.ToString();
        bool direct = finding.Pointer.LastIndexOf('/') == pointer.Length;
        return finding.Severity != RuleSeverity.Error ? 0
            : direct && finding.Id == RuleIds.ValueOutOfRange ? FixedValueWeight
            : 1;
    }

    internal static JsonTypes RootTypes(Rule rule, int depth) => depth > MaxDepth ? JsonTypes.All : rule switch
    {
        TypeRule r => r.Types,
        ValuesRule r => r.Values.Aggregate(JsonTypes.None, static (types, v) => types | ScalarRules.TypeOf(v)),
        AllRule r => r.Rules.Aggregate(JsonTypes.All, (types, part) => types & RootTypes(part, depth + 1)),
        AnyRule r => r.Branches.Aggregate(JsonTypes.None, (types, part) => types | RootTypes(part, depth + 1)),
        OneRule r => r.Branches.Aggregate(JsonTypes.None, (types, part) => types | RootTypes(part, depth + 1)),
        NullableRule r => JsonTypes.Null | RootTypes(r.Otherwise, depth + 1),
        ReferenceRule r => RootTypes(r.Target, depth + 1),
        DiscriminatorRule => JsonTypes.Object,
        BooleanRule { Value: false } => JsonTypes.None,
        _ => JsonTypes.All,
    };

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
