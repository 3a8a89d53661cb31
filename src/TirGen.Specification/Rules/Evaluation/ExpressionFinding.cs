using System.Globalization;
using TirGen.Specification.Cel.Evaluation;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>What is said of a value of which an expression is false, and what would mend it.</summary>
internal static class ExpressionFinding
{
    // Each item is one more evaluation, which may walk the list again for each of its items.
    private const int MaxTriedItems = 16;

    public static RuleFinding Of(ExpressionRule rule, RuleValue value, EvaluationSite site)
    {
        CelValue self = CelConversion.From(value, rule.SelfType);
        IReadOnlyList<string> fields = [.. rule.Expression.SelfFields, .. rule.FieldPath];
        (RepairKind repair, IReadOnlyList<string> members) = ExpressionRepair.Find(rule.Expression, self, rule.FieldPath is [var blamed] ? blamed : null);
        RuleValue place = value;
        ValuePath path = site.Path;
        foreach (string name in rule.FieldPath)
        {
            path = path.Member(name);
            place = place is ObjectValue o && o.TryFind(name, out RuleMember member) ? member.Value : place;
        }

        return new RuleFinding
        {
            Id = rule.Id,
            Severity = rule.Severity,
            Message = RuleMessage.FromText(rule.Message, [.. fields]),
            Pointer = path.ToString(),
            Value = place,
            Origin = place.Origin,
            Members = repair == RepairKind.None ? [.. rule.Expression.SelfFields] : members,
            IsConditional = true,
            Repair = repair,
            Changes = [.. ExpressionRepair.Changes(rule.Expression, self)
                .Concat(repair is RepairKind.None or RepairKind.RemoveMember ? ExpressionRepair.Removable(rule.Expression, self).Select(static name => new ValueChange(JsonPointer.Append("", name), RuleValue.Absent())) : [])
                .Concat(Removals(rule, value)).Select(change => change with { Pointer = site.Path + change.Pointer })],
        };
    }

    /// <summary>The items without one of which the rule holds, the last first. Which of them should go is for a person to choose.</summary>
    private static IEnumerable<ValueChange> Removals(ExpressionRule rule, RuleValue value)
    {
        foreach (string name in value is ObjectValue ? rule.Expression.WalkedFields : [])
        {
            ObjectValue target = (ObjectValue)value;
            if (target[name] is not ListValue { IsComplete: true, Items: { Count: > 1 and <= MaxTriedItems } items })
            {
                continue;
            }

            for (int i = items.Count - 1; i >= 0; i--)
            {
                RuleMember left = new(name, RuleValue.List([.. items.Where((_, index) => index != i)]));
                ObjectValue without = new(target.Members.Select(m => m.Name == name ? left : m), target.IsComplete, target.Origin);
                if (rule.Expression.Evaluate(CelConversion.From(without, rule.SelfType)) is CelBool { Value: true })
                {
                    yield return new ValueChange($"{JsonPointer.Append("", name)}/{i.ToString(CultureInfo.InvariantCulture)}", RuleValue.Absent());
                }
            }
        }
    }
}
