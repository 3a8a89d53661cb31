using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms. Says nothing of a value that is no number.</summary>
public sealed record RangeRule(NumberBound? Minimum, NumberBound? Maximum) : DemandRule
{
    internal override JsonTypes Subjects => JsonTypes.Number;

    internal override IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value)
    {
        if (Minimum is { } least)
        {
            yield return Demand(domain.IsAbove(value, least), least, least.IsExclusive ? "above" : "at least", 1);
        }

        if (Maximum is { } most)
        {
            yield return Demand(domain.IsBelow(value, most), most, most.IsExclusive ? "below" : "at most", -1) with { FailsAlone = true };
        }

        Demand<TTruth, TText> Demand(TTruth holds, NumberBound bound, string phrase, int inward) =>
            new(holds, RuleIds.ValueOutOfRange, () => [domain.Words($" must be {phrase} {bound.Limit}, not "), domain.Shown(value)]) { Remedy = () => Nearest(bound, inward) };
    }

    /// <summary>The number inside a bound that is nearest to it; of an exclusive one, the nearest integer.</summary>
    private static RuleValue? Nearest(NumberBound bound, int inward) => !bound.IsExclusive ? RuleValue.From(bound.Limit)
        : bound.Limit.TryGetInt64(out long limit) && limit is > long.MinValue and < long.MaxValue ? RuleValue.From(RuleNumber.From(limit + inward))
        : null;
}
