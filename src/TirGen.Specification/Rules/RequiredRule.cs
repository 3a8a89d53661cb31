namespace TirGen.Specification.Rules;

/// <summary><c>required</c>. Says nothing of a value that is no object.</summary>
public sealed record RequiredRule(IReadOnlyList<string> Names) : Rule
{
    internal override JsonTypes Subjects => JsonTypes.Object;

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        domain.All(Names.Select(name => domain.Has(value, name)));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site)
    {
        foreach (string name in Names)
        {
            report.When(report.Domain.Not(report.Domain.Has(value, name)), () => report.Say(
                new Complaint<TText>(RuleIds.MissingMember, [report.Domain.Words(MessagePart.Member(name)), report.Domain.Words(" is required")])
                {
                    NamesItself = true,
                    Members = [name],
                    IsLack = true,
                },
                value,
                site));
        }
    }
}
