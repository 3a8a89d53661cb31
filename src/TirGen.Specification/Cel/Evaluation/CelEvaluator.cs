using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Cel.Evaluation;

/// <summary>
/// Walks an expression. Errors and unknowns are values: logic absorbs them from either side, all else hands them on, an
/// unknown before an error, since it may yet turn out to be none.
/// </summary>
internal sealed class CelEvaluator
{
    private readonly CelBudget _budget = new();
    private readonly CelComprehensions _comprehensions;
    private readonly CelCalls _calls;
    private IReadOnlyDictionary<string, CelValue> _variables = new Dictionary<string, CelValue>();

    public CelEvaluator(IReadOnlyDictionary<string, TextPattern> patterns)
    {
        _comprehensions = new CelComprehensions(this);
        _calls = new CelCalls(patterns);
    }

    public CelValue Run(CelNode root, IReadOnlyDictionary<string, CelValue> variables)
    {
        _variables = variables;
        try
        {
            return Evaluate(root, null);
        }
        catch (CelLimitException limit)
        {
            return new CelError(limit.Message);
        }
    }

    public CelValue Evaluate(CelNode node, CelScope? scope)
    {
        _budget.Spend(1);
        return node switch
        {
            CelLiteral n => n.Value,
            CelIdentifier n => Identifier(n, scope),
            CelSelect n => Select(n, scope),
            CelIndex n => Strict([n.Target, n.Index], scope, static operands => CelOperators.Index(operands[0], operands[1])),
            CelUnary n => Strict([n.Operand], scope, operands => CelOperators.Unary(n.Operator, operands[0])),
            CelBinary { Operator: CelOperator.And or CelOperator.Or } n => Logic(n, scope),
            CelBinary n => Strict([n.Left, n.Right], scope, operands => CelOperators.Binary(n.Operator, operands[0], operands[1], _budget)),
            CelConditional n => Conditional(n, scope),
            CelCall n => Strict(n.Target is null ? n.Arguments : [n.Target, .. n.Arguments], scope, operands => _calls.Call(n.Function, operands)),
            CelListLiteral n => List(n, scope),
            CelMapLiteral n => Map(n, scope),
            CelComprehension n => _comprehensions.Evaluate(n, scope),
            _ => new CelError("This expression cannot be evaluated."),
        };
    }

    /// <summary>The value that stands for all: the first unknown, else the first error, else null.</summary>
    private static CelValue? Undecided(IReadOnlyList<CelValue> values) =>
        values.FirstOrDefault(static v => v is CelUnknown) ?? values.FirstOrDefault(static v => v is CelError);

    private CelValue Strict(IReadOnlyList<CelNode> nodes, CelScope? scope, Func<IReadOnlyList<CelValue>, CelValue> apply)
    {
        List<CelValue> operands = [.. nodes.Select(node => Evaluate(node, scope))];
        return Undecided(operands) is { } undecided
            ? (undecided is CelUnknown ? CelUnknown.Present : undecided)
            : apply(operands);
    }

    private CelValue Identifier(CelIdentifier node, CelScope? scope)
    {
        for (CelScope? inner = node.IsOutermost ? null : scope; inner is not null; inner = inner.Outer)
        {
            if (inner.Name == node.Name)
            {
                return inner.Value;
            }
        }

        return _variables.TryGetValue(node.Name, out CelValue? value) ? value : new CelError($"There is no variable \"{node.Name}\".");
    }

    private CelValue Select(CelSelect node, CelScope? scope)
    {
        CelValue target = Evaluate(node.Target, scope);
        switch (target)
        {
            case CelUnknown:
                return CelUnknown.Maybe;
            case CelError:
                return target;
            case CelMap map:
                CelValue? value = map.Find(new CelString(node.Field));
                return !node.IsTest ? value ?? new CelError($"no such key: {node.Field}")
                    : value is CelUnknown { IsPresent: false } ? CelUnknown.Present
                    : new CelBool(value is not null);
            default:
                return CelError.NoOverload("." + node.Field, target);
        }
    }

    private CelValue Logic(CelBinary node, CelScope? scope)
    {
        bool absorbing = node.Operator == CelOperator.Or;
        CelValue left = Evaluate(node.Left, scope);
        if (left is CelBool first && first.Value == absorbing)
        {
            return left;
        }

        CelValue right = Evaluate(node.Right, scope);
        if (right is CelBool second && second.Value == absorbing)
        {
            return right;
        }

        return Undecided([left, right])
            ?? (left is CelBool && right is CelBool ? new CelBool(!absorbing) : CelError.NoOverload(absorbing ? "||" : "&&", left, right));
    }

    private CelValue Conditional(CelConditional node, CelScope? scope)
    {
        CelValue condition = Evaluate(node.Condition, scope);
        switch (condition)
        {
            case CelBool known:
                return Evaluate(known.Value ? node.Then : node.Otherwise, scope);
            case CelUnknown:
                CelValue then = Evaluate(node.Then, scope);
                CelValue otherwise = Evaluate(node.Otherwise, scope);
                return then is CelError || otherwise is CelError || CelComparison.AreEqual(then, otherwise) != Truth.True ? CelUnknown.Present : then;
            case CelError:
                return condition;
            default:
                return CelError.NoOverload("?:", condition);
        }
    }

    private CelValue List(CelListLiteral node, CelScope? scope)
    {
        List<CelValue> items = [.. node.Items.Select(item => Evaluate(item, scope))];
        return items.FirstOrDefault(static i => i is CelError) ?? new CelList(items);
    }

    private CelValue Map(CelMapLiteral node, CelScope? scope)
    {
        List<KeyValuePair<CelValue, CelValue>> entries = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (KeyValuePair<CelNode, CelNode> entry in node.Entries)
        {
            CelValue key = Evaluate(entry.Key, scope);
            CelValue value = Evaluate(entry.Value, scope);
            if (Undecided([key]) is { } undecided)
            {
                return undecided;
            }

            if (value is CelError)
            {
                return value;
            }

            string? text = key is CelDouble ? null : CelMap.KeyOf(key);
            if (text is null || !known.Add(text))
            {
                return new CelError(text is null ? $"unsupported key type: {key.TypeName}" : $"repeated key: {key}");
            }

            entries.Add(new(key, value));
        }

        return new CelMap(entries);
    }
}
