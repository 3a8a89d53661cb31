namespace TirGen.Specification.Rules;

/// <summary><c>if</c>, <c>then</c> and <c>else</c>; <c>dependentSchemas</c> as the condition that a member is set.</summary>
public sealed record ConditionalRule(Rule If, Rule Then, Rule Else) : Rule
{
    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        domain.Choose(domain.Judge(If, value), () => domain.Judge(Then, value), () => domain.Judge(Else, value));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site)
    {
        TTruth condition = report.Domain.Judge(If, value);
        report.When(condition, () => report.Report(Then, value, site.Under(ConditionText.WhenTrue(If))));
        report.When(report.Domain.Not(condition), () => report.Report(Else, value, site.Under(ConditionText.WhenFalse(If))));
        report.Undecided(this, condition, value, site);
    }
}
