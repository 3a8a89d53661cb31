using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Evaluation;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>
/// Rules written in CEL. An evaluation that ends in an error says nothing: it reads a member that is not set, or one whose
/// type is wrong, which the schema's own keywords report.
/// </summary>
internal sealed class ExpressionRules
{
    public Truth Evaluate(ExpressionRule rule, RuleValue value, EvaluationSite site)
    {
        bool decides = rule.Severity == RuleSeverity.Error;
        if (value is UnknownValue or AbsentValue)
        {
            return decides ? Truth.Unknown : Truth.True;
        }

        // Without a sink a lesser rule has nobody to tell.
        if (!decides && site.Sink is null)
        {
            return Truth.True;
        }

        CelValue self = CelConversion.From(value, rule.SelfType);
        Truth holds = rule.Expression.Evaluate(self) is CelBool known ? TruthOperators.Of(known.Value) : Truth.Unknown;
        if (holds == Truth.False)
        {
            site.Sink?.Add(Finding(rule, value, self, site));
        }

        return decides ? holds : Truth.True;
    }

    private static RuleFinding Finding(ExpressionRule rule, RuleValue value, CelValue self, EvaluationSite site)
    {
        IReadOnlyList<string> fields = [.. rule.Expression.SelfFields, .. rule.FieldPath];
        (RepairKind repair, IReadOnlyList<string> members) = ExpressionRepair.Find(rule.Expression, self);
        RuleValue place = value;
        ValuePath path = site.Path;
        foreach (string name in rule.FieldPath)
        {
            path = path.Member(name);
            place = place is ObjectValue o && o.TryFind(name, out RuleMember member) ? member.Value : place;
        }

        return new RuleFinding
        {
            Id = rule.Severity switch
            {
                RuleSeverity.Error => RuleIds.CombinationRefused,
                RuleSeverity.Warning => RuleIds.CombinationSuspect,
                _ => RuleIds.CombinationHint,
            },
            Severity = rule.Severity,
            Message = RuleMessage.FromText(rule.Message, [.. fields]),
            Pointer = path.ToString(),
            Value = place,
            Origin = place.Origin,
            Members = repair == RepairKind.None ? [.. rule.Expression.SelfFields] : members,
            IsConditional = true,
            Repair = repair,
            Changes = [.. ExpressionRepair.Changes(rule.Expression, self).Select(change => change with { Pointer = site.Path + change.Pointer })],
        };
    }
}
