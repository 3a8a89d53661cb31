using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Judges the rules of single values.</summary>
internal sealed class ScalarJudge(EmittedValues domain)
{
    public EmittedValues Domain => domain;

    public Verdict Judge(ScalarRule rule, Operand value) =>
        value.Constant is { } constant ? OfConstant(rule, constant)
        : !Concerns(rule, value) ? Verdict.Always
        : IsTextOfEnum(rule, value) ? TextOfEnum(rule, value)
        : Verdict.And([.. rule.Demands(domain, value).Select(static demand => demand.Holds)]);

    /// <summary>What a rule demands of a value, each where those before it are met.</summary>
    public IReadOnlyList<Demand<Verdict, TextPart>> Demands(ScalarRule rule, Operand value)
    {
        if (value.Constant is null && !IsTextOfEnum(rule, value))
        {
            return Concerns(rule, value) ? [.. rule.Demands(domain, value)] : [];
        }

        Verdict verdict = Judge(rule, value);
        return verdict.False == Conditions.Never ? []
            : rule.Subjects != JsonTypes.All ? throw new UnsupportedRuleException("the length or pattern of a text that has fixed values")
            : [.. rule.Demands(domain, value).Take(1).Select(demand => demand with { Holds = verdict })];
    }

    /// <summary>Whether a rule says anything about values of this kind.</summary>
    private static bool Concerns(ScalarRule rule, Operand value) => rule.Subjects == JsonTypes.All || value.Kind switch
    {
        OperandKind.Any => throw new UnsupportedRuleException("a value of any type"),
        OperandKind.Formatted when rule.Subjects == JsonTypes.String => throw new UnsupportedRuleException("a text that is kept as another type"),
        _ => (rule.Subjects & value.JsonTypes) != 0,
    };

    private static Verdict OfConstant(ScalarRule rule, string constant) => RuleEvaluator.Judge(rule, RuleValue.From(constant)) switch
    {
        Truth.True => Verdict.Always,
        Truth.False => Verdict.Never,
        _ => Verdict.Open,
    };

    private static bool IsTextOfEnum(ScalarRule rule, Operand value) => value.Kind == OperandKind.Enum && rule.Subjects == JsonTypes.String;

    /// <summary>The names whose texts keep the rule. A value without a name has no text, and another rule refuses it.</summary>
    private Verdict TextOfEnum(ScalarRule rule, Operand value)
    {
        List<RuleValue> kept = [.. value.Type!.Members.Select(static m => RuleValue.From(m.Value)).Where(text => RuleEvaluator.Judge(rule, text) != Truth.False)];
        return kept.Count == value.Type.Members.Count ? Verdict.Always : domain.IsOneOf(value, kept);
    }
}
