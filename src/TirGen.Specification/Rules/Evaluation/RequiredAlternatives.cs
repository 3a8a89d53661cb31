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

    /// <summary>What is said when none holds: one of the sets is to be given.</summary>
    public static Complaint<TText> Missing<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, IReadOnlyList<string>[] alternatives) =>
        new(RuleIds.MissingMember, Sentence(domain, [.. Names(alternatives), " is required"])) { NamesItself = true, IsLack = true };

    /// <summary>What is said when several hold of alternatives of which one may.</summary>
    /// <param name="domain">What can be asked of values.</param>
    /// <param name="branches">The alternatives, which may say anything.</param>
    /// <param name="isObject">Whether the value is an object.</param>
    /// <param name="holding">How many hold.</param>
    public static Complaint<TText> TooMany<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, IReadOnlyList<Rule> branches, bool isObject, TText holding) =>
        isObject && Of(branches) is { } alternatives
            ? new(RuleIds.CombinationRefused, Sentence(domain, ["Only one of ", .. Names(alternatives), " may be given"]))
            {
                NamesItself = true,
                Members = [.. alternatives.SelectMany(static names => names).Distinct(StringComparer.Ordinal)],
            }
            : new(isObject ? RuleIds.CombinationRefused : RuleIds.ValueOutOfRange, [domain.Words($" must fit exactly one of {branches.Count} alternatives, not "), holding]);

    private static IReadOnlyList<TText> Sentence<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, IEnumerable<MessagePart> parts) => [.. parts.Select(domain.Words)];

    private static IEnumerable<MessagePart> Names(IEnumerable<IReadOnlyList<string>> alternatives) =>
        alternatives.SelectMany(static (names, i) => i == 0 ? Together(names) : Together(names).Prepend(" or "));

    private static IEnumerable<MessagePart> Together(IReadOnlyList<string> names) =>
        names.SelectMany(static (name, i) => i == 0 ? (MessagePart[])[MessagePart.Member(name)] : [" and ", MessagePart.Member(name)]);
}
