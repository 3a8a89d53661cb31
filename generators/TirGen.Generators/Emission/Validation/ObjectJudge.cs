using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Judges the rules of objects.</summary>
internal sealed class ObjectJudge(RuleJudge judge)
{
    public Verdict Judge(Rule rule, Operand value)
    {
        if (rule is PropertiesRule { Named.Count: 0, Patterned.Count: 0, Additional: null or BooleanRule { Value: true } })
        {
            return Verdict.Always;
        }

        switch (value.Kind)
        {
            case OperandKind.Any:
                throw new UnsupportedRuleException("a value of any type");
            case OperandKind.Map:
                return rule is PropertyCountRule counted ? Count(counted, value.Count) : throw new UnsupportedRuleException("the members of a map");
            case not OperandKind.Object:
                return Verdict.Always;
        }

        return rule switch
        {
            RequiredRule r => Verdict.Total(Conditions.And(r.Names.Select(name => Has(value, name)))),
            DependentRequiredRule r => Verdict.Total(Conditions.And(r.Names.Select(name => Has(value, name)))).When(Has(value, r.Trigger)),
            PropertyCountRule r => Count(r, CountOf(value)),
            PropertyNamesRule r => Verdict.Total(Conditions.And(UnwelcomeNames(r, value).Select(static s => Conditions.Not(s.Slot.Present)).Append(NoMoreMembers(value)))),
            PropertiesRule r => Verdict.And([.. RulesOf(r, value).Select(p => judge.Judge(p.Rule, p.Slot).When(p.Slot.Present)), Additional(r, value)]),
            _ => throw new UnsupportedRuleException($"no rule of objects: {rule.GetType().Name}"),
        };
    }

    /// <summary>The condition under which a member is there.</summary>
    public string Has(Operand value, string name) =>
        judge.Slots.Member(value, name)?.Present
        ?? (HasMoreMembers(value) ? $"{value.Code}.AdditionalProperties?.ContainsKey({CSharpText.Literal(name)}) == true" : Conditions.Never);

    /// <summary>The members of a type with every rule that applies to them.</summary>
    public IEnumerable<(PropertyModel Property, Slot Slot, Rule Rule)> RulesOf(PropertiesRule rule, Operand value)
    {
        foreach (PropertyModel property in judge.Slots.Model(value).Properties)
        {
            Slot slot = judge.Slots.Member(value, property);
            List<Rule> rules = [];
            if (rule.Find(property.WireName) is { } named)
            {
                rules.Add(named);
            }

            foreach (KeyValuePair<Specification.Rules.Patterns.TextPattern, Rule> patterned in rule.Patterned)
            {
                if (patterned.Key.IsMatch(property.WireName) == Truth.True)
                {
                    rules.Add(patterned.Value);
                }
            }

            if (rules.Count == 0 && rule.Additional is not null)
            {
                rules.Add(rule.Additional);
            }

            foreach (Rule part in rules.Where(static r => r is not BooleanRule { Value: true }))
            {
                yield return (property, slot, part);
            }
        }
    }

    /// <summary>The members whose name is not allowed.</summary>
    public IEnumerable<(PropertyModel Property, Slot Slot)> UnwelcomeNames(PropertyNamesRule rule, Operand value) =>
        judge.Slots.Model(value).Properties
            .Where(p => RuleEvaluator.Judge(rule.Name, RuleValue.From(p.WireName)) == Truth.False)
            .Select(p => (p, judge.Slots.Member(value, p)));

    /// <summary>How many members there are, as a C# expression.</summary>
    public string CountOf(Operand value)
    {
        IEnumerable<string> counts = judge.Slots.Model(value).Properties
            .Select(p => judge.Slots.Member(value, p).Present)
            .Select(static present => present == Conditions.Always ? "1" : $"({present} ? 1 : 0)");
        return $"({string.Join(" + ", HasMoreMembers(value) ? counts.Append($"({value.Code}.AdditionalProperties?.Count ?? 0)") : counts.DefaultIfEmpty("0"))})";
    }

    /// <summary>Whether a value can hold members that its type does not name.</summary>
    public bool HasMoreMembers(Operand value) => judge.Slots.Model(value).AdditionalProperties is not null;

    /// <summary>Judges a count of members.</summary>
    public static Verdict Count(PropertyCountRule rule, string count) => Verdict.Total(Conditions.And(
        rule.Minimum > 0 ? $"{count} >= {CSharpText.Count(rule.Minimum)}" : Conditions.Always,
        rule.Maximum is { } most ? $"{count} <= {CSharpText.Count(most)}" : Conditions.Always));

    private Verdict Additional(PropertiesRule rule, Operand value) =>
        !HasMoreMembers(value) || (rule.Additional is null or BooleanRule { Value: true } && rule.Patterned.Count == 0) ? Verdict.Always
        : rule.Additional is BooleanRule && rule.Patterned.Count == 0 ? Verdict.Total(NoMoreMembers(value))
        : throw new UnsupportedRuleException("members that the document does not name");

    private string NoMoreMembers(Operand value) =>
        HasMoreMembers(value) ? $"{value.Code}.AdditionalProperties is not {{ Count: > 0 }}" : Conditions.Always;
}
