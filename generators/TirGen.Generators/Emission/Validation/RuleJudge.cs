using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Turns a rule over a value into the conditions under which it certainly holds and certainly does not.</summary>
internal sealed class RuleJudge
{
    // Rules that refer to each other unfold without end; no rule that a person wrote comes near.
    private const int MaxSteps = 2_000;
    private const int MaxCondition = 8_000;
    private const int MaxDepth = 64;
    private int _depth;
    private int _steps;

    public RuleJudge(Slots slots, CheckScope scope)
    {
        Slots = slots;
        Scalars = new ScalarJudge(new EmittedValues(scope.Patterns));
        Objects = new ObjectJudge(this);
        Lists = new ListJudge(this, scope);
        Expressions = new CelJudge(slots, scope);
    }

    public Slots Slots { get; }

    public ScalarJudge Scalars { get; }

    public ObjectJudge Objects { get; }

    public ListJudge Lists { get; }

    public CelJudge Expressions { get; }

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
            Verdict verdict = Dispatch(rule, value);
            return verdict.True.Length <= MaxCondition ? verdict : throw new UnsupportedRuleException("the rule is too large");
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
        if (slot.Null == Conditions.Never)
        {
            return value;
        }

        Verdict none = Judge(rule, Operand.Null);
        return Verdict.Or([Verdict.And([Verdict.Total(slot.Null), none]), Verdict.And([Verdict.Total(Conditions.Not(slot.Null)), value])]);
    }

    /// <summary>The branches that a value of this kind can fit at all.</summary>
    public static List<int> Fitting(IReadOnlyList<Rule> branches, Operand value) =>
        [.. Enumerable.Range(0, branches.Count).Where(i => (NearestBranch.RootTypes(branches[i], 0) & value.JsonTypes) != 0)];

    /// <summary>How many of some verdicts hold, as a C# expression.</summary>
    public static string CountOf(IEnumerable<Verdict> verdicts) =>
        string.Join(" + ", verdicts.Select(static v => $"({v.True} ? 1 : 0)"));

    private Verdict Dispatch(Rule rule, Operand value) => rule switch
    {
        BooleanRule r => r.Value ? Verdict.Always : Verdict.Never,
        OpaqueRule => Verdict.Open,
        ReferenceRule r => Judge(r.Target, value),
        AllRule r => Verdict.And([.. r.Rules.Select(part => Judge(part, value))]),
        NotRule r => Judge(r.Negated, value).Not(),
        NullableRule r => value.Kind switch
        {
            OperandKind.Null => Verdict.Always,
            // Raw JSON has its null inside.
            OperandKind.Any => Verdict.Or([Scalars.Judge(new TypeRule(JsonTypes.Null), value), Judge(r.Otherwise, value)]),
            _ => Judge(r.Otherwise, value),
        },
        ExpressionRule { Severity: not RuleSeverity.Error } => Verdict.Always,
        _ when value.Kind == OperandKind.Scalar => Cases(rule, value),
        AnyRule r => Verdict.Or([.. Fitting(r.Branches, value).Select(i => Judge(r.Branches[i], value))]),
        OneRule r => One([.. Fitting(r.Branches, value).Select(i => Judge(r.Branches[i], value))]),
        ConditionalRule r => Conditional(Judge(r.If, value), Judge(r.Then, value), Judge(r.Else, value)),
        ExpressionRule r => Expressions.Judge(r.Expression, value),
        ScalarRule r => Scalars.Judge(r, value),
        ItemsRule or ItemCountRule or UniqueItemsRule or ContainsRule => Lists.Judge(rule, value),
        DiscriminatorRule => throw new UnsupportedRuleException("a discriminator of an object that has no type of its own"),
        _ => Objects.Judge(rule, value),
    };

    private Verdict Cases(Rule rule, Operand scalar) => Verdict.Or(
        [.. Slots.Cases(scalar).Select(c => Verdict.And([Verdict.Total(c.Condition), Judge(rule, c.Value)]))]);

    private static Verdict One(IReadOnlyList<Verdict> verdicts)
    {
        if (verdicts.Count < 2)
        {
            return Verdict.Or(verdicts);
        }

        string count = CountOf(verdicts);
        string known = Conditions.And(verdicts.Select(static v => v.Known));
        return Verdict.Of(
            Conditions.And(known, $"{count} == 1"),
            Conditions.Or($"{count} > 1", Conditions.And(known, $"{count} == 0")));
    }

    private static Verdict Conditional(Verdict condition, Verdict then, Verdict otherwise) => Verdict.And(
    [
        Verdict.Or([condition.Not(), then]),
        Verdict.Or([condition, otherwise]),
    ]);
}
