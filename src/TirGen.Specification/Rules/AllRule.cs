namespace TirGen.Specification.Rules;

/// <summary>Every rule holds: the keywords of one schema object, and <c>allOf</c>.</summary>
public sealed record AllRule(IReadOnlyList<Rule> Rules) : Rule
{
    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        domain.All(Rules.Select(rule => domain.Judge(rule, value)));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) => ReportFrom(0, report, value, site);

    private void ReportFrom<TValue, TTruth, TText, TSite>(int first, IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site)
        where TSite : IRuleSite<TSite>
    {
        for (int i = first; i < Rules.Count; i++)
        {
            report.Report(Rules[i], value, site);
            if (Rules[i] is TypeRule type && i + 1 < Rules.Count)
            {
                // Behind a wrong type every other complaint is noise.
                report.Unless(report.Domain.Not(report.Domain.Judge(type, value)), () => ReportFrom(i + 1, report, value, site));
                return;
            }
        }
    }
}
