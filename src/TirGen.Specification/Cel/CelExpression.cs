using TirGen.Specification.Cel.Evaluation;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Rules.Patterns;

namespace TirGen.Specification.Cel;

/// <summary>
/// An expression of the supported part of CEL, parsed and type-checked: literals, variables, selection, indexing, <c>has</c>,
/// <c>size</c>, <c>in</c>, comparison, arithmetic, logic, the conditional, <c>startsWith</c>, <c>endsWith</c>,
/// <c>contains</c>, <c>matches</c>, the macros over lists and maps, and conversions between the basic types.
/// </summary>
public sealed class CelExpression
{
    private readonly CelChecker _checker;

    private CelExpression(string source, CelNode root, CelChecker checker)
    {
        Source = source;
        Root = root;
        _checker = checker;
    }

    /// <summary>The expression as written.</summary>
    public string Source { get; }

    /// <summary>The syntax.</summary>
    public CelNode Root { get; }

    /// <summary>The type of the result.</summary>
    public CelType Type => TypeOf(Root);

    /// <summary>The fields selected from <c>self</c> itself, in order and without repetition.</summary>
    public IReadOnlyList<string> SelfFields => CelMemberFinder.Find(Root);

    /// <summary>Those of them whose items a macro walks.</summary>
    internal IReadOnlyList<string> WalkedFields => CelMemberFinder.FindWalked(Root);

    internal IReadOnlyDictionary<string, TextPattern> Patterns => _checker.Patterns;

    /// <summary>Parses and checks an expression over one variable, <c>self</c>.</summary>
    public static CelExpression? Compile(string source, CelType self, out IReadOnlyList<CelProblem> problems) =>
        Compile(source, new Dictionary<string, CelType>(StringComparer.Ordinal) { ["self"] = self }, out problems);

    /// <summary>Parses and checks an expression over these variables; null when there are problems.</summary>
    public static CelExpression? Compile(string source, IReadOnlyDictionary<string, CelType> variables, out IReadOnlyList<CelProblem> problems)
    {
        try
        {
            CelNode root = new CelParser(source).Parse();
            CelChecker checker = new(variables);
            checker.Check(root);
            problems = checker.Problems;
            return problems.Count == 0 ? new CelExpression(source, root, checker) : null;
        }
        catch (CelSyntaxException error)
        {
            problems = [new CelProblem(error.Message, error.Range)];
            return null;
        }
    }

    /// <summary>
    /// Parses an expression without asking for the types of its variables: what cannot be evaluated shows at evaluation. Null when
    /// it does not parse.
    /// </summary>
    public static CelExpression? Parse(string source, out IReadOnlyList<CelProblem> problems)
    {
        try
        {
            CelNode root = new CelParser(source).Parse();
            problems = [];
            return new CelExpression(source, root, new CelChecker(new Dictionary<string, CelType>()));
        }
        catch (CelSyntaxException error)
        {
            problems = [new CelProblem(error.Message, error.Range)];
            return null;
        }
    }

    /// <summary>The type that the checker found for a node of this expression.</summary>
    public CelType TypeOf(CelNode node) => _checker.TypeOf(node);

    /// <summary>The value for a value of <c>self</c>; a <see cref="CelError"/> or <see cref="CelUnknown"/> when it has none.</summary>
    public CelValue Evaluate(CelValue self) => Evaluate(new Dictionary<string, CelValue>(StringComparer.Ordinal) { ["self"] = self });

    /// <summary>The value for these values of the variables.</summary>
    public CelValue Evaluate(IReadOnlyDictionary<string, CelValue> variables) => new CelEvaluator(Patterns).Run(Root, variables);

    /// <summary>The value of a part of the expression outside any macro.</summary>
    internal CelValue EvaluateNode(CelNode node, CelValue self) =>
        new CelEvaluator(Patterns).Run(node, new Dictionary<string, CelValue>(StringComparer.Ordinal) { ["self"] = self });
}
