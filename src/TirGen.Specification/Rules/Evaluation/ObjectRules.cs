using TirGen.Specification.Problems;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>The rules of an object's members.</summary>
internal sealed class ObjectRules(RuleEvaluation evaluation)
{
    public Truth Required(RequiredRule rule, RuleValue value, EvaluationSite site) =>
        value is ObjectValue target ? Require(rule.Names, target, site) : ScalarRules.Inapplicable(value);

    public Truth DependentRequired(DependentRequiredRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not ObjectValue target)
        {
            return ScalarRules.Inapplicable(value);
        }

        Truth trigger = target.Has(rule.Trigger);
        return trigger == Truth.False ? Truth.True
            : trigger == Truth.True ? Require(rule.Names, target, site.Under(["when ", MessagePart.Member(rule.Trigger), " is set"]))
            : trigger.Not().Or(Require(rule.Names, target, site.Silent()));
    }

    public Truth Properties(PropertiesRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not ObjectValue target)
        {
            return ScalarRules.Inapplicable(value);
        }

        Truth verdict = target.IsComplete || SaysNothingOfOthers(rule, target) ? Truth.True : Truth.Unknown;
        foreach (RuleMember member in target.Members)
        {
            Truth set = ObjectValue.IsSet(member.Value);
            if (set == Truth.False)
            {
                continue;
            }

            Truth holds = Property(rule, target, member, set == Truth.True ? site : site.Silent());
            verdict = verdict.And(set.Not().Or(holds));
            if (verdict == Truth.False && site.Sink is null)
            {
                return Truth.False;
            }
        }

        return verdict;
    }

    public Truth PropertyNames(PropertyNamesRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not ObjectValue target)
        {
            return ScalarRules.Inapplicable(value);
        }

        Truth verdict = target.IsComplete ? Truth.True : Truth.Unknown;
        foreach (RuleMember member in target.Members)
        {
            Truth holds = evaluation.Evaluate(rule.Name, RuleValue.From(member.Name), site.Silent());
            if (holds == Truth.False && target.Has(member.Name) == Truth.True && site.Sink is not null)
            {
                RuleFinding finding = Report.Finding(
                    site.Member(member.Name), RuleIds.UnknownProperty, member.Value, ["the name ", MessagePart.Member(member.Name), " is not allowed here"]);
                Report.Add(site, finding with { Origin = member.Origin ?? member.Value.Origin, Members = [member.Name], Repair = RepairKind.RemoveMember });
            }

            verdict = verdict.And(target.Has(member.Name).Not().Or(holds));
        }

        return verdict;
    }

    public Truth Count(PropertyCountRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not ObjectValue target)
        {
            return ScalarRules.Inapplicable(value);
        }

        int least = target.Members.Count(m => target.Has(m.Name) == Truth.True);
        long most = target.IsComplete ? target.Members.Count(m => target.Has(m.Name) != Truth.False) : long.MaxValue;
        if (most < rule.Minimum || least > rule.Maximum)
        {
            string bound = most < rule.Minimum
                ? "at least " + JsonTypeNames.Count(rule.Minimum, "member")
                : "at most " + JsonTypeNames.Count(rule.Maximum, "member");
            return site.Sink is null ? Truth.False
                : Report.Value(site, RuleIds.ValueOutOfRange, value, $" must have {bound}, not {least}");
        }

        return least >= rule.Minimum && !(most > rule.Maximum) ? Truth.True : Truth.Unknown;
    }

    private static Truth Require(IReadOnlyList<string> names, ObjectValue target, EvaluationSite site)
    {
        Truth verdict = Truth.True;
        foreach (string name in names)
        {
            Truth has = target.Has(name);
            if (has == Truth.False && site.Sink is not null)
            {
                RuleFinding finding = Report.Finding(site, RuleIds.MissingMember, target, [MessagePart.Member(name), " is required"]);
                Report.Add(site, finding with { Members = [name], Repair = RepairKind.AddMember });
            }

            verdict = verdict.And(has);
        }

        return verdict;
    }

    /// <summary>Whether members of which nothing is known cannot break the rule.</summary>
    private static bool SaysNothingOfOthers(PropertiesRule rule, ObjectValue target) =>
        rule.Additional is null && rule.Patterned.Count == 0 && rule.Named.All(p => target.TryFind(p.Key, out _));

    private Truth Property(PropertiesRule rule, ObjectValue target, RuleMember member, EvaluationSite site)
    {
        EvaluationSite inner = site.Member(member.Name);
        Truth verdict = Truth.True;
        bool known = false;
        if (rule.Find(member.Name) is { } named)
        {
            known = true;
            verdict = Apply(named, rule, member, inner);
        }

        Truth anyPattern = Truth.False;
        foreach (KeyValuePair<TextPattern, Rule> patterned in rule.Patterned)
        {
            Truth matches = patterned.Key.IsMatch(member.Name);
            anyPattern = anyPattern.Or(matches);
            if (matches != Truth.False)
            {
                Truth holds = Apply(patterned.Value, rule, member, matches == Truth.True ? inner : inner.Silent());
                verdict = verdict.And(matches.Not().Or(holds));
            }
        }

        if (known || anyPattern == Truth.True || rule.Additional is null)
        {
            return verdict;
        }

        Truth additional = Apply(rule.Additional, rule, member, anyPattern == Truth.False ? inner : inner.Silent());
        return verdict.And(anyPattern.Or(additional));
    }

    private Truth Apply(Rule property, PropertiesRule rule, RuleMember member, EvaluationSite site)
    {
        if (property is not BooleanRule { Value: false })
        {
            return evaluation.Evaluate(property, member.Value, site);
        }

        return site.Sink is null ? Truth.False : Report.Add(site, Unwelcome(rule, member, site));
    }

    /// <summary>A member that may not be there: one nobody knows, or one that a condition rules out.</summary>
    private static RuleFinding Unwelcome(PropertiesRule rule, RuleMember member, EvaluationSite site)
    {
        bool conditional = site.Because is not null;
        string? nearest = conditional || rule.Find(member.Name) is not null
            ? null
            : NearestName.Find(member.Name, rule.Named.Where(static p => p.Value is not BooleanRule { Value: false }).Select(static p => p.Key));
        string id = conditional ? RuleIds.CombinationRefused : RuleIds.UnknownProperty;
        string phrase = conditional || rule.Find(member.Name) is not null ? " is not allowed here" : " is not a known property";
        RuleFinding finding = Report.Finding(site, id, member.Value, [MessagePart.Member(member.Name), phrase], nearest is null ? (MessagePart?)null : MessagePart.Member(nearest));
        return finding with
        {
            Origin = member.Origin ?? member.Value.Origin,
            Members = [member.Name],
            Repair = nearest is null ? RepairKind.RemoveMember : RepairKind.UseNearest,
            Suggestion = nearest,
        };
    }
}
