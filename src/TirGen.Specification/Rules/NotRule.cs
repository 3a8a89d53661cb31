namespace TirGen.Specification.Rules;

/// <summary><c>not</c>.</summary>
public sealed record NotRule(Rule Negated) : Rule
{
    internal override TTruth Judge<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, TValue value) => domain.Not(domain.Judge(Negated, value));

    internal override void Report<TValue, TTruth, TText, TSite>(IRuleReport<TValue, TTruth, TText, TSite> report, TValue value, TSite site) =>
        report.When(report.Domain.Judge(Negated, value), () => report.Say(Refusal(report.Domain, report.Domain.IsObject(value)), value, site));

    private Complaint<TText> Refusal<TValue, TTruth, TText>(IRuleDomain<TValue, TTruth, TText> domain, bool isObject)
    {
        Rule negated = RuleShape.Behind(Negated);
        if (negated is RequiredRule { Names: var names } && isObject)
        {
            IEnumerable<MessagePart> sentence = names.Count == 1
                ? [MessagePart.Member(names[0]), " is not allowed here"]
                : [.. names.SelectMany(static (name, i) => i == 0 ? (MessagePart[])[MessagePart.Member(name)] : [" and ", MessagePart.Member(name)]), " exclude each other"];
            return new Complaint<TText>(RuleIds.CombinationRefused, [.. sentence.Select(domain.Words)]) { NamesItself = true, Members = names };
        }

        IReadOnlyList<MessagePart> condition = ConditionText.WhenTrue(negated);
        IEnumerable<MessagePart> phrase = condition.Count > 0 ? [" is not allowed ", .. condition]
            : negated is ValuesRule values ? [$" must not be {JsonTypeNames.Join([.. values.Values.Select(Rules.Values.RuleValueText.Describe)], " or ")}"]
            : [" is of a kind that the schema excludes"];
        return new Complaint<TText>(isObject ? RuleIds.CombinationRefused : RuleIds.ValueOutOfRange, [.. phrase.Select(domain.Words)]);
    }
}
