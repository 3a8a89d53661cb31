using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Alternatives that do nothing but require members: the usual way to say "this or that".</summary>
internal static class RequiredAlternatives
{
    /// <summary>For each alternative the members it requires; null when one says anything else.</summary>
    public static IReadOnlyList<string>[]? Of(IReadOnlyList<Rule> branches)
    {
        IReadOnlyList<string>[] names = [.. branches.Select(static branch => RuleShape.Parts(branch) is [RequiredRule required] ? required.Names : [])];
        return names.All(static n => n.Count > 0) ? names : null;
    }

    /// <summary>None holds: one of the sets is to be given, most likely the nearest.</summary>
    public static RuleFinding Missing(IReadOnlyList<string>[] alternatives, int nearest, RuleValue value, EvaluationSite site)
    {
        ObjectValue target = (ObjectValue)value;
        RuleFinding finding = Report.Finding(site, RuleIds.MissingMember, value, [.. Names(alternatives, " or "), " is required"]);
        return finding with
        {
            Members = [.. alternatives[nearest].Where(name => target.Has(name) == Truth.False)],
            Repair = RepairKind.AddMember,
            IsConditional = true,
        };
    }

    /// <summary>Several hold where one may.</summary>
    public static RuleFinding Exclusive(IReadOnlyList<string>[] alternatives, RuleValue value, EvaluationSite site) =>
        Report.Finding(site, RuleIds.CombinationRefused, value, [.. Names(alternatives, " and "), " exclude each other"]) with
        {
            Members = [.. alternatives.SelectMany(static names => names).Distinct(StringComparer.Ordinal)],
            IsConditional = true,
        };

    private static IEnumerable<MessagePart> Names(IEnumerable<IReadOnlyList<string>> alternatives, string between) =>
        alternatives.SelectMany((names, i) => Together(names).Prepend(i == 0 ? "" : between)).Where(static part => part.Text.Length > 0);

    private static IEnumerable<MessagePart> Together(IReadOnlyList<string> names) =>
        names.SelectMany(static (name, i) => i == 0 ? (MessagePart[])[MessagePart.Member(name)] : [" and ", MessagePart.Member(name)]);
}
