namespace TirGen.Specification.Rules;

/// <summary><c>contains</c> with <c>minContains</c> (1 unless written) and <c>maxContains</c>. Says nothing of a value that is no list.</summary>
public sealed record ContainsRule(Rule Item, long Minimum, long? Maximum) : DemandRule
{
    internal override JsonTypes Subjects => JsonTypes.Array;

    internal override IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value) =>
        Bounds.Demands<TTruth, TText>(Minimum, Maximum, count => domain.MeetAtLeast(value, Item, count), count => domain.MeetAtMost(value, Item, count), RuleIds.ListItems, (bound, count) =>
            [domain.Words($" must have {bound} {JsonTypeNames.Count(count, "item")} of the kind that the schema asks for, not "), domain.CountOf(value, Item)]);
}
