namespace TirGen.Specification.Rules;

/// <summary><c>minItems</c> and <c>maxItems</c>. Says nothing of a value that is no list.</summary>
public sealed record ItemCountRule(long Minimum, long? Maximum) : DemandRule
{
    internal override JsonTypes Subjects => JsonTypes.Array;

    internal override IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value) =>
        Bounds.Demands<TTruth, TText>(Minimum, Maximum, count => domain.HoldsAtLeast(value, count), count => domain.HoldsAtMost(value, count), RuleIds.ListItems, (bound, count) =>
            [domain.Words($" must have {bound} {JsonTypeNames.Count(count, "item")}, not "), domain.CountOf(value)]);
}
