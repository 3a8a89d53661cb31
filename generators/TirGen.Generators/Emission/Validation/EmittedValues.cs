using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Emission.Validation;

/// <summary>
/// What rules ask of values that only the running program knows: the answers are the C# conditions under which something certainly holds and certainly does not.
/// </summary>
internal sealed partial class EmittedValues : IRuleDomain<Operand, Verdict, TextPart>
{
    // Rules that refer to each other unfold without end; no rule that a person wrote comes near.
    private const int MaxSteps = 2_000;
    private const int MaxCondition = 8_000;
    private const int MaxDepth = 64;
    private readonly CheckScope _scope;
    private readonly CelJudge _expressions;
    private int _depth;
    private int _steps;

    public EmittedValues(Slots slots, CheckScope scope)
    {
        Slots = slots;
        _scope = scope;
        _expressions = new CelJudge(slots, scope);
    }

    public Slots Slots { get; }

    /// <summary>Whether the rule at hand turned out to be too large.</summary>
    public bool IsSpent => _steps > MaxSteps;

    /// <summary>Begins with another rule.</summary>
    public void Restart() => _steps = 0;

    /// <summary>Counts a step.</summary>
    public void Spend()
    {
        if (++_steps > MaxSteps)
        {
            throw new UnsupportedRuleException("the rule is too large");
        }
    }

    public Verdict Judge(Rule rule, Operand value)
    {
        Spend();
        if (_depth > MaxDepth)
        {
            throw new UnsupportedRuleException("the rule leads back to itself");
        }

        _depth++;
        try
        {
            return Bounded(IsSplit(rule, value) ? Cases(rule, value)
                : !Concerns(rule, value) ? Verdict.Always
                : rule is DiscriminatorRule ? throw new UnsupportedRuleException(OpenDiscriminator)
                : rule is DemandRule demanding ? All(Demands(demanding, value).Select(static demand => demand.Holds))
                : rule.Judge(this, value));
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>The verdict over a place that is filled; null is a value like any other.</summary>
    public Verdict Judge(Rule rule, Slot slot)
    {
        if (rule is BooleanRule { Value: true })
        {
            return Verdict.Always;
        }

        Verdict value = Judge(rule, slot.Value);
        if (slot.Null.IsNever)
        {
            return value;
        }

        Verdict none = Judge(rule, Operand.Null);
        return Verdict.Or([Verdict.And([Verdict.Total(slot.Null), none]), Verdict.And([Verdict.Total(slot.Null.Not), value])]);
    }

    /// <summary>The alternatives that a value of this kind can fit at all.</summary>
    public static List<int> Fitting(IReadOnlyList<Rule> alternatives, Operand value) =>
        [.. Enumerable.Range(0, alternatives.Count).Where(i => (KnownTypes.Of(alternatives[i]) & value.JsonTypes) != 0)];

    public IEnumerable<Verdict> JudgeEach(IReadOnlyList<Rule> alternatives, Operand value) => Fitting(alternatives, value).Select(i => Judge(alternatives[i], value));

    /// <summary>Whether a value has one of several kinds, of which each is judged by itself.</summary>
    private static bool IsSplit(Rule rule, Operand value) => value.Kind == OperandKind.Scalar && rule is not (BooleanRule or OpaqueRule or ReferenceRule or AllRule or NotRule
        or NullableRule or ExpressionRule { Severity: not RuleSeverity.Error });

    /// <summary>Whether a rule says anything about values of this kind.</summary>
    public static bool Concerns(Rule rule, Operand value) => rule.Subjects == JsonTypes.All || (rule.Subjects != JsonTypes.None && value.Kind switch
    {
        OperandKind.Any => throw new UnsupportedRuleException("a value of any type"),
        OperandKind.Formatted when rule.Subjects == JsonTypes.String => throw new UnsupportedRuleException("a text that is kept as another type"),
        _ => (rule.Subjects & value.JsonTypes) != 0,
    });

    /// <summary>What a rule demands of a value that it concerns.</summary>
    public IReadOnlyList<Demand<Verdict, TextPart>> Demands(DemandRule rule, Operand value)
    {
        if (value.Constant is null && !IsTextOfEnum(rule, value))
        {
            return [.. rule.Demands(this, value)];
        }

        Verdict verdict = value.Constant is { } constant ? Of(RuleEvaluator.Judge(rule, RuleValue.From(constant))) : TextOfEnum(rule, value);
        return verdict.False.IsNever ? []
            : rule.Subjects != JsonTypes.All ? [new(verdict, RuleIds.ValueOutOfRange, static () => throw new UnsupportedRuleException("the length or pattern of a text that has fixed values"))]
            : [.. rule.Demands(this, value).Take(1).Select(demand => demand with { Holds = verdict })];
    }

    public Verdict Of(Truth truth) => truth switch
    {
        Truth.True => Verdict.Always,
        Truth.False => Verdict.Never,
        _ => Verdict.Open,
    };

    public Verdict All(IEnumerable<Verdict> judgements) => Verdict.And(Until(judgements, static verdict => verdict.IsNever));

    public Verdict Any(IEnumerable<Verdict> judgements) => Verdict.Or(Until(judgements, static verdict => verdict.IsAlways));

    public Verdict ExactlyOne(IEnumerable<Verdict> judgements)
    {
        List<Verdict> verdicts = [.. judgements];
        if (verdicts.Count < 2)
        {
            return Verdict.Or(verdicts);
        }

        string count = CountOf(verdicts);
        Condition known = Condition.All(verdicts.Select(static v => v.Known));
        return Verdict.Of(
            Condition.All(known, Condition.Equal(count, "1")),
            Condition.Any(Condition.Above(count, "1"), Condition.All(known, Condition.Equal(count, "0"))));
    }

    /// <summary>How many of some verdicts hold, as a C# expression.</summary>
    public static string CountOf(IEnumerable<Verdict> verdicts) =>
        string.Join(" + ", verdicts.Select(static v => $"({v.True} ? 1 : 0)"));

    public Verdict Not(Verdict judgement) => judgement.Not();

    public Verdict Choose(Verdict condition, Func<Verdict> then, Func<Verdict> otherwise) => Verdict.And(
    [
        Verdict.Or([condition.Not(), then()]),
        Verdict.Or([condition, otherwise()]),
    ]);

    public Verdict Exists(Operand value) => Verdict.Always;

    public Verdict Evaluate(ExpressionRule rule, Operand value) => _expressions.Judge(rule.Expression, value);

    public Verdict Unseen(string what) => throw new UnsupportedRuleException(what);

    /// <summary>A verdict of a size that a person can read and a compiler takes.</summary>
    public static Verdict Bounded(Verdict verdict) => verdict.True.Text.Length <= MaxCondition ? verdict : throw new UnsupportedRuleException("the rule is too large");

    private static List<Verdict> Until(IEnumerable<Verdict> judgements, Func<Verdict, bool> decides)
    {
        List<Verdict> asked = [];
        foreach (Verdict judgement in judgements)
        {
            asked.Add(judgement);
            if (decides(judgement))
            {
                break;
            }
        }

        return asked;
    }

    private static bool IsTextOfEnum(DemandRule rule, Operand value) => value.Kind == OperandKind.Enum && rule.Subjects == JsonTypes.String;

    /// <summary>The names whose texts keep the rule. A value without a name has no text, and another rule refuses it.</summary>
    private Verdict TextOfEnum(DemandRule rule, Operand value)
    {
        List<RuleValue> kept = [.. value.Type!.Members.Select(static m => RuleValue.From(m.Value)).Where(text => RuleEvaluator.Judge(rule, text) != Truth.False)];
        return kept.Count == value.Type.Members.Count ? Verdict.Always : IsOneOf(value, kept);
    }

    private Verdict Cases(Rule rule, Operand scalar) => Verdict.Or(
        [.. Slots.Cases(scalar).Select(c => Verdict.And([Verdict.Total(c.Condition), Judge(rule, c.Value)]))]);
}
