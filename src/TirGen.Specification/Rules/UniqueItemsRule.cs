namespace TirGen.Specification.Rules;

/// <summary><c>uniqueItems</c>. Says nothing of a value that is no list.</summary>
public sealed record UniqueItemsRule : Rule
{
    internal override JsonTypes Subjects => JsonTypes.Array;

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) => domain.AreDistinct(value);

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) =>
        report.Repetitions(
            value,
            (later, earlier, ofList) => new Complaint<TText>(RuleIds.ListItems, [report.Domain.Words("Item "), later, .. ofList, report.Domain.Words(" repeats item "), earlier])
            {
                NamesItself = true,
            },
            site);
}
