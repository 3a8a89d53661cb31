using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;

namespace TirGen.Generators.Emission.Validation;

/// <summary>
/// Turns an expression into the conditions under which it is certainly true and certainly false. Errors (a member that is not
/// set, an overflow, a wrong type) make neither, and logic absorbs them from either side.
/// </summary>
internal sealed class CelJudge
{
    private readonly Slots _slots;
    private readonly CheckScope _scope;
    private readonly CelTerms _terms;
    private readonly CelMacros _macros;

    public CelJudge(Slots slots, CheckScope scope)
    {
        _slots = slots;
        _scope = scope;
        _macros = new CelMacros(this, slots, scope);
        _terms = new CelTerms(this, _macros, slots);
    }

    /// <summary>The verdict of an expression over a value.</summary>
    public Verdict Judge(CelExpression expression, Operand self) =>
        Judge(expression.Root, new CelVariables("self", CelTerm.Of(self), null));

    public Verdict Judge(CelNode node, CelVariables variables) => node switch
    {
        CelLiteral { Value: CelBool literal } => literal.Value ? Verdict.Always : Verdict.Never,
        CelUnary { Operator: CelOperator.Not } n => Judge(n.Operand, variables).Not(),
        CelBinary { Operator: CelOperator.And } n => Verdict.And([Judge(n.Left, variables), Judge(n.Right, variables)]),
        CelBinary { Operator: CelOperator.Or } n => Verdict.Or([Judge(n.Left, variables), Judge(n.Right, variables)]),
        CelBinary { Operator: CelOperator.Equal } n => Equal(n, variables),
        CelBinary { Operator: CelOperator.NotEqual } n => Equal(n, variables).Not(),
        CelBinary { Operator: CelOperator.In } n => In(n, variables),
        CelBinary n when CelComparisons.IsOrder(n.Operator) => CelComparisons.Order(n.Operator, Term(n.Left, variables), Term(n.Right, variables), _slots),
        CelConditional n => Conditional(n, variables),
        CelSelect { IsTest: true } n => _terms.Has(n, variables),
        CelCall { Function: "matches" or "startsWith" or "endsWith" or "contains" } n => Text(n, variables),
        CelComprehension { Macro: CelMacro.All or CelMacro.Exists or CelMacro.ExistsOne } n => _macros.Judge(n, variables),
        _ => OfTerm(_terms.Of(node, variables)),
    };

    public CelTerm Term(CelNode node, CelVariables variables) => _terms.Of(node, variables);

    /// <summary>A value that is a truth value; any other is an error.</summary>
    private static Verdict OfTerm(CelTerm term) => term.Value.Kind switch
    {
        OperandKind.Boolean => Verdict.Of(Condition.All(term.HasValue, Condition.Of(term.Value.Code)), Condition.All(term.HasValue, Condition.Of(term.Value.Code).Not)),
        OperandKind.Scalar or OperandKind.Any => throw new UnsupportedRuleException("an expression whose type is known at run time only"),
        _ => Verdict.Open,
    };

    private Verdict Equal(CelBinary node, CelVariables variables) => CelComparisons.Equal(Term(node.Left, variables), Term(node.Right, variables), _slots);

    private Verdict Conditional(CelConditional node, CelVariables variables)
    {
        Verdict condition = Judge(node.Condition, variables);
        Verdict then = Judge(node.Then, variables);
        Verdict otherwise = Judge(node.Otherwise, variables);
        return Verdict.Of(
            Condition.Any(Condition.All(condition.True, then.True), Condition.All(condition.False, otherwise.True)),
            Condition.Any(Condition.All(condition.True, then.False), Condition.All(condition.False, otherwise.False)));
    }

    private Verdict In(CelBinary node, CelVariables variables)
    {
        CelTerm item = Term(node.Left, variables);
        if (node.Right is CelListLiteral list)
        {
            List<CelTerm> terms = [.. list.Items.Select(i => Term(i, variables))];
            List<Verdict> equal = [.. terms.Select(other => CelComparisons.Equal(item, other, _slots))];
            Condition defined = Condition.All(terms.Select(static t => t.Defined).Prepend(item.Defined));
            return Verdict.Where(defined, Condition.Any(equal.Select(static e => e.True)));
        }

        CelTerm container = Term(node.Right, variables);
        return container.Value.Kind switch
        {
            OperandKind.List => _macros.Contains(item, container),
            OperandKind.Map when item.Value.Kind == OperandKind.Text =>
                Verdict.Where(Condition.All(item.HasValue, container.HasValue), Condition.Of($"{container.Value.Code}.ContainsKey({item.Value.Code})")),
            _ => throw new UnsupportedRuleException("'in' over something else than a list"),
        };
    }

    private Verdict Text(CelCall node, CelVariables variables)
    {
        List<CelNode> arguments = node.Target is null ? [.. node.Arguments] : [node.Target, .. node.Arguments];
        CelTerm text = Term(arguments[0], variables);
        CelTerm part = Term(arguments[1], variables);
        return CelComparisons.Cases(text, _slots, one => CelComparisons.Cases(part, _slots, other => Text(node.Function, one, other, arguments[1])));
    }

    private Verdict Text(string function, CelTerm text, CelTerm part, CelNode argument)
    {
        if (text.Value.Kind is OperandKind.Enum or OperandKind.Formatted || part.Value.Kind is OperandKind.Enum or OperandKind.Formatted)
        {
            throw new UnsupportedRuleException($"{function}() of a text that is kept as another type");
        }

        if (text.Value.Kind != OperandKind.Text || part.Value.Kind != OperandKind.Text)
        {
            return Verdict.Open;
        }

        Condition defined = Condition.All(text.HasValue, part.HasValue);
        if (function != "matches")
        {
            string method = char.ToUpperInvariant(function[0]) + function.Substring(1);
            return Verdict.Where(defined, Condition.Of($"{text.Value.Code}.{method}({part.Value.Code}, __System.StringComparison.Ordinal)"));
        }

        if (argument is not CelLiteral { Value: CelString source }
            || Specification.Rules.Patterns.TextPattern.TryCreate(source.Value, Specification.Rules.Patterns.PatternDialect.Re2, out _) is not { } pattern)
        {
            throw new UnsupportedRuleException("matches() with a pattern that is no literal");
        }

        string name = _scope.Patterns.Reference(pattern);
        return Verdict.Of(Condition.All(defined, Condition.Of($"{name}.Matches({text.Value.Code})")), Condition.All(defined, Condition.Of($"{name}.Misses({text.Value.Code})")));
    }
}
