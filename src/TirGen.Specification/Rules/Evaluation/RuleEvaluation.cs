using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>One evaluation: sends each rule to its family and bounds the work, which a hostile schema could make exponential.</summary>
internal sealed class RuleEvaluation
{
    private const int MaxDepth = 400;
    private const int MaxSteps = 5_000_000;
    private readonly ObjectRules _objects;
    private readonly ListRules _lists;
    private readonly LogicRules _logic;
    private readonly ExpressionRules _expressions = new();
    private readonly CancellationToken _cancellation;
    private int _depth;
    private int _steps;

    public RuleEvaluation(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _objects = new ObjectRules(this);
        _lists = new ListRules(this);
        _logic = new LogicRules(this);
    }

    /// <summary>
    /// The verdict of a rule. With a sink a false verdict has left at least one finding of severity error there; findings of
    /// lesser severity leave the verdict as it is.
    /// </summary>
    public Truth Evaluate(Rule rule, RuleValue value, EvaluationSite site)
    {
        if (_depth >= MaxDepth || ++_steps > MaxSteps)
        {
            return Truth.Unknown;
        }

        if ((_steps & 0xFFF) == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }

        _depth++;
        Truth verdict = Dispatch(rule, value, site);
        _depth--;
        return verdict;
    }

    private Truth Dispatch(Rule rule, RuleValue value, EvaluationSite site) => rule switch
    {
        BooleanRule r => _logic.Boolean(r, value, site),
        ScalarRule r => ScalarRules.Judge(r, value, site),
        RequiredRule r => _objects.Required(r, value, site),
        DependentRequiredRule r => _objects.DependentRequired(r, value, site),
        PropertiesRule r => _objects.Properties(r, value, site),
        PropertyNamesRule r => _objects.PropertyNames(r, value, site),
        PropertyCountRule r => _objects.Count(r, value, site),
        ItemsRule r => _lists.Items(r, value, site),
        ItemCountRule r => _lists.Count(r, value, site),
        UniqueItemsRule => _lists.Unique(value, site),
        ContainsRule r => _lists.Contains(r, value, site),
        AllRule r => _logic.All(r, value, site),
        AnyRule r => _logic.Any(r, value, site),
        OneRule r => _logic.One(r, value, site),
        NotRule r => _logic.Not(r, value, site),
        NullableRule r => _logic.Nullable(r, value, site),
        ConditionalRule r => _logic.Conditional(r, value, site),
        DiscriminatorRule r => _logic.Discriminator(r, value, site),
        ReferenceRule r => Evaluate(r.Target, value, site),
        ExpressionRule r => _expressions.Evaluate(r, value, site),
        _ => Truth.Unknown,
    };
}
