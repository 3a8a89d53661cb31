using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Conjunction, alternatives, negation and conditions.</summary>
internal sealed class LogicRules(RuleEvaluation evaluation)
{
    public Truth Boolean(BooleanRule rule, RuleValue value, EvaluationSite site) =>
        rule.Value ? Truth.True
        : value is UnknownValue { IsPresent: false } or AbsentValue ? Truth.Unknown
        : Report.Value(site, RuleIds.CombinationRefused, value, " is not allowed here");

    public Truth All(AllRule rule, RuleValue value, EvaluationSite site)
    {
        Truth verdict = Truth.True;
        foreach (Rule part in rule.Rules)
        {
            Truth holds = evaluation.Evaluate(part, value, site);
            verdict = verdict.And(holds);

            // Behind a wrong type every other complaint is noise.
            if (holds == Truth.False && (site.Sink is null || part is TypeRule))
            {
                return Truth.False;
            }
        }

        return verdict;
    }

    public Truth Any(AnyRule rule, RuleValue value, EvaluationSite site)
    {
        Alternatives branches = Evaluate(rule.Branches, value, site);
        if (branches.Verdicts.Contains(Truth.True))
        {
            branches.Keep(branches.Verdicts.IndexOf(Truth.True), site);
            return Truth.True;
        }

        return branches.Verdicts.Contains(Truth.Unknown) ? Truth.Unknown : NoneHolds(rule.Branches, branches, value, site);
    }

    public Truth One(OneRule rule, RuleValue value, EvaluationSite site)
    {
        Alternatives branches = Evaluate(rule.Branches, value, site);
        int holding = branches.Verdicts.Count(static v => v == Truth.True);
        bool certain = !branches.Verdicts.Contains(Truth.Unknown);
        if (holding > 1)
        {
            string id = value is ObjectValue ? RuleIds.CombinationRefused : RuleIds.ValueOutOfRange;
            return site.Sink is null ? Truth.False
                : value is ObjectValue && RequiredAlternatives.Of(rule.Branches) is { } required
                    ? Report.Add(site, RequiredAlternatives.Exclusive(required, value, site))
                : Report.Value(site, id, value, $" must fit exactly one of {rule.Branches.Count} alternatives, not {holding}");
        }

        if (!certain)
        {
            return Truth.Unknown;
        }

        if (holding == 1)
        {
            branches.Keep(branches.Verdicts.IndexOf(Truth.True), site);
            return Truth.True;
        }

        return NoneHolds(rule.Branches, branches, value, site);
    }

    public Truth Not(NotRule rule, RuleValue value, EvaluationSite site)
    {
        Truth verdict = evaluation.Evaluate(rule.Negated, value, site.Silent()).Not();
        if (verdict != Truth.False || site.Sink is null)
        {
            return verdict;
        }

        Rule negated = RuleShape.Behind(rule.Negated);
        if (negated is RequiredRule { Names: var names } && value is ObjectValue target)
        {
            IReadOnlyList<MessagePart> sentence = names.Count == 1
                ? [MessagePart.Member(names[0]), " is not allowed here"]
                : [.. names.SelectMany(static (n, i) => i == 0 ? (MessagePart[])[MessagePart.Member(n)] : [" and ", MessagePart.Member(n)]), " exclude each other"];
            RuleFinding finding = Report.Finding(site, RuleIds.CombinationRefused, target, sentence);
            return Report.Add(site, finding with { Members = names, Repair = names.Count == 1 ? RepairKind.RemoveMember : RepairKind.None });
        }

        string id = value is ObjectValue ? RuleIds.CombinationRefused : RuleIds.ValueOutOfRange;
        IReadOnlyList<MessagePart> condition = ConditionText.WhenTrue(negated);
        IReadOnlyList<MessagePart> phrase = condition.Count > 0 ? [" is not allowed ", .. condition]
            : negated is ValuesRule values ? [$" must not be {JsonTypeNames.Join([.. values.Values.Select(ScalarRules.Describe)], " or ")}"]
            : [" is of a kind that the schema excludes"];
        return Report.Value(site, id, value, [.. phrase]);
    }

    public Truth Nullable(NullableRule rule, RuleValue value, EvaluationSite site) =>
        value is NullValue ? Truth.True : evaluation.Evaluate(rule.Otherwise, value, site);

    public Truth Conditional(ConditionalRule rule, RuleValue value, EvaluationSite site)
    {
        switch (evaluation.Evaluate(rule.If, value, site.Silent()))
        {
            case Truth.True:
                return evaluation.Evaluate(rule.Then, value, Under(site, ConditionText.WhenTrue(rule.If)));
            case Truth.False:
                return evaluation.Evaluate(rule.Else, value, Under(site, ConditionText.WhenFalse(rule.If)));
        }

        Truth then = evaluation.Evaluate(rule.Then, value, site.Silent());
        Truth otherwise = evaluation.Evaluate(rule.Else, value, site.Silent());
        return then != otherwise ? Truth.Unknown
            : then == Truth.False ? evaluation.Evaluate(rule.Then, value, Under(site, []))
            : then;
    }

    public Truth Discriminator(DiscriminatorRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not ObjectValue target)
        {
            return value is UnknownValue or AbsentValue ? Truth.Unknown
                : site.Sink is null ? Truth.False
                : Report.Value(site, RuleIds.WrongType, value, $" must be an object, not {ScalarRules.Describe(value)}");
        }

        RuleValue named = target[rule.Property];
        if (named is StringValue text && rule.Find(text.Value) is { } branch)
        {
            return evaluation.Evaluate(branch, value, site);
        }

        Rule expected = named is AbsentValue
            ? new RequiredRule([rule.Property])
            : new ValuesRule([.. rule.Branches.Select(static b => RuleValue.From(b.Key))]);
        return named is AbsentValue
            ? evaluation.Evaluate(expected, value, site)
            : evaluation.Evaluate(expected, named, site.Member(rule.Property));
    }

    private static EvaluationSite Under(EvaluationSite site, IReadOnlyList<MessagePart> condition) =>
        site.Sink is null ? site : site.Under(condition.Count > 0 ? condition : site.Because ?? []);

    private static Truth NoneHolds(IReadOnlyList<Rule> rules, Alternatives branches, RuleValue value, EvaluationSite site)
    {
        if (site.Sink is not null)
        {
            site.Sink.AddRange(NearestBranch.Explain(rules, branches, value, site));
        }

        return Truth.False;
    }

    private Alternatives Evaluate(IReadOnlyList<Rule> rules, RuleValue value, EvaluationSite site)
    {
        Alternatives branches = new();
        foreach (Rule rule in rules)
        {
            List<RuleFinding> findings = [];
            branches.Add(evaluation.Evaluate(rule, value, site.Sink is null ? site : site.Into(findings)), findings);
        }

        return branches;
    }
}
