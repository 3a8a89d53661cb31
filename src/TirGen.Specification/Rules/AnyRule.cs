namespace TirGen.Specification.Rules;

/// <summary><c>anyOf</c>.</summary>
public sealed record AnyRule(IReadOnlyList<Rule> Branches) : Rule
{
    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) => domain.Any(domain.JudgeEach(Branches, value));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) =>
        report.Alternatives(Branches, exactlyOne: false, value, site);
}
