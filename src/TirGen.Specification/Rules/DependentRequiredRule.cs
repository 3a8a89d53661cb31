namespace TirGen.Specification.Rules;

/// <summary>One entry of <c>dependentRequired</c>: with <paramref name="Trigger"/> set, <paramref name="Names"/> are required. Says nothing of a value that is no object.</summary>
public sealed record DependentRequiredRule(string Trigger, IReadOnlyList<string> Names) : Rule
{
    internal override JsonTypes Subjects => JsonTypes.Object;

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        domain.Any([domain.Not(domain.Has(value, Trigger)), new RequiredRule(Names).Judge(domain, value)]);

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) =>
        report.When(report.Domain.Has(value, Trigger), () => report.Report(new RequiredRule(Names), value, site.Under(["when ", MessagePart.Member(Trigger), " is set"])));
}
