namespace TirGen.Specification.Rules;

/// <summary><c>minProperties</c> and <c>maxProperties</c>. Says nothing of a value that is no object.</summary>
public sealed record PropertyCountRule(long Minimum, long? Maximum) : DemandRule
{
    internal override JsonTypes Subjects => JsonTypes.Object;

    internal override IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value) =>
        Bounds.Demands<TTruth, TText>(Minimum, Maximum, count => domain.HoldsAtLeast(value, count), count => domain.HoldsAtMost(value, count), RuleIds.ValueOutOfRange, (bound, count) =>
            [domain.Words($" must have {bound} {JsonTypeNames.Count(count, "member")}, not "), domain.CountOf(value)]);
}
