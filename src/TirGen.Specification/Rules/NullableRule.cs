namespace TirGen.Specification.Rules;

/// <summary>
/// OpenAPI 3.0's <c>nullable: true</c>: null is valid, whatever else the schema says. Wider than the letter of the standard
/// (which has it widen <c>type</c> alone), because documents write it beside <c>allOf</c> and <c>enum</c> and mean it.
/// </summary>
public sealed record NullableRule(Rule Otherwise) : Rule
{
    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        domain.Any(Judgements(domain, value));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) =>
        report.Unless(report.Domain.IsOf(value, JsonTypes.Null), () => report.Report(Otherwise, value, site));

    private IEnumerable<TTruth> Judgements<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value)
    {
        yield return domain.IsOf(value, JsonTypes.Null);
        yield return domain.Judge(Otherwise, value);
    }
}
