namespace TirGen.Specification.Rules;

/// <summary><c>prefixItems</c> and <c>items</c>. Says nothing of a value that is no list.</summary>
/// <param name="Prefix">The rules of the first items, by position.</param>
/// <param name="Rest">The rule of every item behind them; null when any is welcome.</param>
public sealed record ItemsRule(IReadOnlyList<Rule> Prefix, Rule? Rest) : Rule
{
    internal override JsonTypes Subjects => JsonTypes.Array;

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value)
    {
        IEnumerable<TTruth> first = Prefix.Select((rule, i) => domain.JudgeItem(value, i, rule));
        return domain.All(Rest is null ? first : first.Append(domain.JudgeItems(value, Prefix.Count, Rest)));
    }

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site)
    {
        for (int i = 0; i < Prefix.Count; i++)
        {
            report.Item(value, i, OfItem(Prefix[i]), site);
        }

        if (Rest is not null)
        {
            report.Items(value, Prefix.Count, OfItem(Rest), site);
        }
    }

    /// <summary>Where no item may be, that is what is said of one.</summary>
    private static Rule OfItem(Rule rule) => rule is BooleanRule { Value: false } ? SurplusRule.Instance : rule;
}
