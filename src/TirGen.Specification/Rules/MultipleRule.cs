using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary><c>multipleOf</c>. Says nothing of a value that is no number.</summary>
public sealed record MultipleRule(RuleNumber Divisor) : DemandRule
{
    private static readonly RuleValue[] Nothing = [RuleValue.From(0)];

    internal override JsonTypes Subjects => JsonTypes.Number;

    internal override IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value) =>
        [new(domain.IsOneOf(domain.Remainder(value, Divisor), Nothing), RuleIds.ValueOutOfRange, () => [domain.Words($" must be a multiple of {Divisor}, not "), domain.Shown(value)])];
}
