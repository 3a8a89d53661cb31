using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Rules;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>. Says nothing of a value that is no object.</summary>
/// <param name="Named">The rules of named properties, in the schema's order.</param>
/// <param name="Patterned">The rules of properties whose name matches a pattern.</param>
/// <param name="Additional">The rule of all other properties; null when any is welcome.</param>
public sealed record PropertiesRule(
    IReadOnlyList<KeyValuePair<string, Rule>> Named,
    IReadOnlyList<KeyValuePair<TextPattern, Rule>> Patterned,
    Rule? Additional) : Rule
{
    private const string Others = "members that the document does not name";
    private Dictionary<string, Rule>? _index;

    // Where any member is welcome it says nothing of objects either.
    internal override JsonTypes Subjects => Named.Count > 0 || ConcernsOthers ? JsonTypes.Object : JsonTypes.None;

    /// <summary>Whether it says something of members that it does not name.</summary>
    private bool ConcernsOthers => Patterned.Count > 0 || Additional is not (null or BooleanRule { Value: true });

    /// <summary>The rule of a named property, or null.</summary>
    public Rule? Find(string name)
    {
        _index ??= Named.ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal);
        return _index.TryGetValue(name, out Rule? rule) ? rule : null;
    }

    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) => domain.All(Judgements(domain, value));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site)
    {
        foreach (string name in Names(report.Domain, value))
        {
            foreach ((_, Rule rule) in RulesOf(name).Where(static part => part.Applies == Truth.True))
            {
                if (rule is BooleanRule { Value: false })
                {
                    report.When(report.Domain.Has(value, name), () => report.SayOf(value, name, Unwelcome(report.Domain, name, site.IsConditional), site));
                }
                else
                {
                    report.Member(value, name, rule, site);
                }
            }
        }

        if (ConcernsOthers)
        {
            report.Unseen(value, Others);
        }
    }

    /// <summary>The members of which it says anything.</summary>
    private IEnumerable<string> Names<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) =>
        domain.NamesOf(value).Concat(Named.Select(static property => property.Key)).Distinct(StringComparer.Ordinal);

    private IEnumerable<TTruth> Judgements<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value)
    {
        foreach (string name in Names(domain, value))
        {
            foreach ((Truth applies, Rule rule) in RulesOf(name))
            {
                yield return domain.Any(Judgements(domain, value, name, applies, rule));
            }
        }

        if (ConcernsOthers)
        {
            yield return domain.Any(JudgementsOfOthers(domain, value));
        }
    }

    private static IEnumerable<TTruth> Judgements<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value, string name, Truth applies, Rule rule)
    {
        yield return domain.Not(domain.Has(value, name));
        yield return domain.Of(applies.Not());
        yield return domain.JudgeMember(value, name, rule);
    }

    private IEnumerable<TTruth> JudgementsOfOthers<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value)
    {
        yield return domain.Not(domain.HasOthers(value));
        if (Patterned.Count > 0 || Additional is not BooleanRule { Value: false })
        {
            yield return domain.Unseen(Others);
        }
    }

    /// <summary>The rules of a member that may refuse it, and whether each of them applies.</summary>
    private IEnumerable<(Truth Applies, Rule Rule)> RulesOf(string name) => Matching(name).Where(static part => part.Rule is not BooleanRule { Value: true });

    private IEnumerable<(Truth Applies, Rule Rule)> Matching(string name)
    {
        Truth matched = Truth.False;
        if (Find(name) is { } named)
        {
            matched = Truth.True;
            yield return (Truth.True, named);
        }

        foreach (KeyValuePair<TextPattern, Rule> patterned in Patterned)
        {
            Truth matches = patterned.Key.IsMatch(name);
            matched = matched.Or(matches);
            if (matches != Truth.False)
            {
                yield return (matches, patterned.Value);
            }
        }

        if (Additional is not null && matched != Truth.True)
        {
            yield return (matched.Not(), Additional);
        }
    }

    /// <summary>A member that may not be there: one nobody knows, or one that a condition rules out.</summary>
    private Complaint<TText> Unwelcome<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, string name, bool isConditional)
    {
        bool isRuledOut = isConditional || Find(name) is not null;
        return new Complaint<TText>(
            isConditional ? RuleIds.CombinationRefused : RuleIds.UnknownProperty,
            [domain.Words(MessagePart.Member(name)), domain.Words(isRuledOut ? " is not allowed here" : " is not a known property")])
        {
            NamesItself = true,
            Members = [name],
            Nearest = isRuledOut ? null : NearestName.Find(name, Named.Where(static p => p.Value is not BooleanRule { Value: false }).Select(static p => p.Key)),
        };
    }
}
