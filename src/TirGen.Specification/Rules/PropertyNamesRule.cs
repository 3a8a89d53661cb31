namespace TirGen.Specification.Rules;

/// <summary><c>propertyNames</c>: the rule that each name, as a string, must meet. Says nothing of a value that is no object.</summary>
public sealed record PropertyNamesRule(Rule Name) : Rule
{
    internal override JsonTypes Subjects => JsonTypes.Object;

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        domain.All(domain.NamesOf(value).Select(name => domain.Any([domain.JudgeName(name, Name), domain.Not(domain.Has(value, name))])).Append(domain.Not(domain.HasOthers(value))));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site)
    {
        IRuleDomain<TValue, TTruth, TText> domain = report.Domain;
        foreach (string name in domain.NamesOf(value))
        {
            report.When(domain.All([domain.Not(domain.JudgeName(name, Name)), domain.Has(value, name)]), () => report.SayOf(
                value,
                name,
                new Complaint<TText>(RuleIds.UnknownProperty, [domain.Words("The name "), domain.Words(MessagePart.Member(name)), domain.Words(" is not allowed here")]) { NamesItself = true, Members = [name] },
                site));
        }

        report.Unseen(value, "the names of members that the document does not name");
    }
}
