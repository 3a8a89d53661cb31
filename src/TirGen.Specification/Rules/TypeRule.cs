namespace TirGen.Specification.Rules;

/// <summary><c>type</c>, with <c>nullable</c> folded in.</summary>
public sealed record TypeRule(JsonTypes Types) : DemandRule
{
    internal override IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value) =>
        [new(domain.IsOf(value, Types), RuleIds.WrongType, () => [domain.Words($" must be {JsonTypeNames.Describe(Types)}, not "), domain.Shown(value)])];
}
