using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary><c>enum</c>, and <c>const</c> as the enum of one value.</summary>
public sealed record ValuesRule(IReadOnlyList<RuleValue> Values) : DemandRule
{
    private const int MaxListed = 12;

    internal override IEnumerable<Demand<TTruth, TText>> Demands<TValue, TTruth, TText>(IValueDomain<TValue, TTruth, TText> domain, TValue value) =>
        [new(domain.IsOneOf(value, Values), RuleIds.ValueOutOfRange, () => [domain.Words($" must be {Listed()}, not "), domain.ShownBeside(value, Values)])];

    private string Listed()
    {
        string listed = JsonTypeNames.Join([.. Values.Take(MaxListed).Select(static v => v.ToString())], " or ");
        return Values.Count > MaxListed ? $"{listed} or one of {Values.Count - MaxListed} others" : listed;
    }
}
