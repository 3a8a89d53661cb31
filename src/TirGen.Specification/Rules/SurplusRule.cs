namespace TirGen.Specification.Rules;

/// <summary>The rule of an item that may not be there: no schema says it by itself, the list around the item does.</summary>
internal sealed record SurplusRule : DemandRule
{
    /// <summary>The one instance.</summary>
    public static SurplusRule Instance { get; } = new();

    internal override IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value) =>
        [new(domain.IsOneOf(value, []), RuleIds.ListItems, () => [domain.Words(" is one too many")])];
}
