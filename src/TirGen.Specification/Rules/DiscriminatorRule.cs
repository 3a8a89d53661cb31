using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary>A <c>oneOf</c> or <c>anyOf</c> with OpenAPI's <c>discriminator</c>: a property's value names the branch that counts.</summary>
public sealed record DiscriminatorRule(string Property, IReadOnlyList<KeyValuePair<string, Rule>> Branches) : Rule
{
    /// <summary>The branch of a value of the discriminator, or null.</summary>
    public Rule? Find(string value)
    {
        foreach (KeyValuePair<string, Rule> branch in Branches)
        {
            if (branch.Key == value)
            {
                return branch.Value;
            }
        }

        return null;
    }

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) => domain.All(Judgements(domain, value));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) =>
        report.Discriminated(this, value, site);

    private IEnumerable<TTruth> Judgements<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value)
    {
        yield return domain.IsOf(value, JsonTypes.Object);
        yield return domain.Has(value, Property);
        yield return domain.Any(Branches.Select(branch => domain.All(Named(domain, value, branch))));
    }

    private IEnumerable<TTruth> Named<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value, KeyValuePair<string, Rule> branch)
    {
        yield return domain.JudgeMember(value, Property, new ValuesRule([RuleValue.From(branch.Key)]));
        yield return domain.Judge(branch.Value, value);
    }
}
