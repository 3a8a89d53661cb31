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
        RuleFinding finding = Report.Finding(site, RuleIds.MissingMember, value, MissingSentence(alternatives));
        return finding with
        {
            Members = [.. alternatives[nearest].Where(name => target.Has(name) == Truth.False)],
            Repair = RepairKind.AddMember,
            IsConditional = true,
        };
    }

    /// <summary>Several hold where one may.</summary>
    public static RuleFinding Exclusive(IReadOnlyList<string>[] alternatives, RuleValue value, EvaluationSite site) =>
        Report.Finding(site, RuleIds.CombinationRefused, value, ExclusiveSentence(alternatives)) with
        {
            Members = [.. alternatives.SelectMany(static names => names).Distinct(StringComparer.Ordinal)],
            IsConditional = true,
        };

    public static IReadOnlyList<MessagePart> MissingSentence(IReadOnlyList<string>[] alternatives) => [.. Names(alternatives), " is required"];

    public static IReadOnlyList<MessagePart> ExclusiveSentence(IReadOnlyList<string>[] alternatives) => ["Only one of ", .. Names(alternatives), " may be given"];

    private static IEnumerable<MessagePart> Names(IEnumerable<IReadOnlyList<string>> alternatives) =>
        alternatives.SelectMany(static (names, i) => i == 0 ? Together(names) : Together(names).Prepend(" or "));

    private static IEnumerable<MessagePart> Together(IReadOnlyList<string> names) =>
        names.SelectMany(static (name, i) => i == 0 ? (MessagePart[])[MessagePart.Member(name)] : [" and ", MessagePart.Member(name)]);
}
