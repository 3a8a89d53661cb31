using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Lowers <c>x-validations</c> and <c>x-kubernetes-validations</c>.</summary>
internal sealed class ExpressionKeyword(RuleLowering lowering, SpecObject schema)
{
    private static readonly string[] Keywords = ["x-validations", "x-kubernetes-validations"];

    public IEnumerable<Rule> Lower()
    {
        foreach (string keyword in Keywords)
        {
            switch (schema[keyword])
            {
                case null:
                    break;
                case SpecArray entries:
                    CelType self = new SchemaTypes(lowering.Document).TypeOf(schema);
                    foreach (SpecNode entry in entries.Items)
                    {
                        yield return Entry(entry, self);
                    }

                    break;
                case SpecNode other:
                    yield return Problem($"The keyword {keyword} takes a list of rules.", other.Range);
                    break;
            }
        }
    }

    private Rule Problem(string message, TextRange range) => lowering.Problem(SpecProblemKind.InvalidRule, message, range);

    private Rule Entry(SpecNode node, CelType self)
    {
        if (node is not SpecObject entry || entry["rule"] is not SpecString source)
        {
            return Problem("A rule is an object with the expression under \"rule\".", node.Range);
        }

        RuleSeverity? severity = entry["severity"] switch
        {
            null or SpecString { Value: "error" } => RuleSeverity.Error,
            SpecString { Value: "warning" } => RuleSeverity.Warning,
            SpecString { Value: "info" } => RuleSeverity.Info,
            _ => null,
        };
        if (severity is null)
        {
            return Problem("A rule's severity is \"error\", \"warning\" or \"info\".", entry["severity"]!.Range);
        }

        IReadOnlyList<string>? path = entry["fieldPath"] is SpecString text ? FieldPath.TryParse(text.Value) : [];
        if (path is null)
        {
            return Problem("A rule's fieldPath names members such as .name or .rules['a.b'].", entry["fieldPath"]!.Range);
        }

        CelExpression? expression = Compile(source, self);
        if (expression is null)
        {
            return OpaqueRule.Instance;
        }

        string message = (entry["message"] as SpecString)?.Value ?? $"The rule {source.Value.Trim()} does not hold.";
        return new ExpressionRule(expression, self, message, severity.Value, path);
    }

    private CelExpression? Compile(SpecString source, CelType self)
    {
        CelExpression? expression = CelExpression.Compile(source.Value, self, out IReadOnlyList<CelProblem> problems);
        foreach (CelProblem problem in problems)
        {
            lowering.Problem(new SpecProblem(SpecProblemKind.InvalidRule, problem.Message, source.RangeOf(problem.Range)) { Misspelling = problem.Misspelling });
        }

        if (expression is not null && !expression.Type.Is(CelKind.Bool))
        {
            Problem($"A rule is true or false; this expression has the type {expression.Type}.", source.Range);
            return null;
        }

        return expression;
    }
}
