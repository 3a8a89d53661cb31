using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>Reads lists in all the ways in which C# writes them.</summary>
internal sealed class ListReader(ValueReader values)
{
    /// <summary>The list that <paramref name="operation"/> makes, or null when it makes none.</summary>
    public RuleValue? Read(IOperation operation, int depth) => operation switch
    {
        // While it is typed nobody knows what will stand in it.
        _ when operation.Syntax.GetLastToken(includeZeroWidth: true).IsMissing => RuleValue.Unknown(operation),
        IArrayCreationOperation { Initializer: { } braces } => List(operation, braces.ElementValues, depth),
        IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] } => RuleValue.List([], origin: operation),
        IInvocationOperation { TargetMethod: { Name: "Empty", IsStatic: true, Parameters.IsEmpty: true, ContainingType: { Name: "Array" or "Enumerable", ContainingNamespace: { } space } } }
            when space.ToDisplayString() is "System" or "System.Linq" => RuleValue.List([], origin: operation),
        IObjectCreationOperation { Type: INamedTypeSymbol { Name: "List", Arity: 1 } list, Arguments.IsEmpty: true } creation
            when list.ContainingNamespace.ToDisplayString() == "System.Collections.Generic" => ReadCollection(creation, depth),
        _ => operation.Syntax switch
        {
            // Roslyn 4.8 has no operation for these; their elements have.
            CollectionExpressionSyntax expression => ReadExpression(operation, expression, depth),
            StackAllocArrayCreationExpressionSyntax { Initializer: { } braces } => ReadElements(operation, braces.Expressions, depth),
            ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: var braces } => ReadElements(operation, braces.Expressions, depth),
            _ => null,
        },
    };

    private RuleValue List(IOperation origin, IEnumerable<IOperation> items, int depth) =>
        RuleValue.List(items.Select(item => values.Read(item, depth)), origin: origin);

    private RuleValue ReadCollection(IObjectCreationOperation creation, int depth)
    {
        List<RuleValue> items = [];
        bool complete = true;
        foreach (IOperation item in creation.Initializer is { } braces ? braces.Initializers : ImmutableArray<IOperation>.Empty)
        {
            if (item is IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var value }] })
            {
                items.Add(values.Read(value, depth));
            }
            else
            {
                complete = false;
            }
        }

        return RuleValue.List(items, complete, creation);
    }

    private RuleValue ReadExpression(IOperation operation, CollectionExpressionSyntax expression, int depth)
    {
        List<RuleValue> items = [];
        bool complete = true;
        foreach (CollectionElementSyntax element in expression.Elements)
        {
            if (element is ExpressionElementSyntax { Expression: var item })
            {
                items.Add(ReadElement(operation, item, depth));
            }
            else if (element is SpreadElementSyntax { Expression: var spread } && ReadElement(operation, spread, depth) is ListValue inner)
            {
                items.AddRange(inner.Items);
                complete &= inner.IsComplete;
            }
            else
            {
                complete = false;
            }
        }

        return RuleValue.List(items, complete, operation);
    }

    private RuleValue ReadElements(IOperation operation, IEnumerable<ExpressionSyntax> elements, int depth) =>
        RuleValue.List(elements.Select(element => ReadElement(operation, element, depth)), origin: operation);

    private RuleValue ReadElement(IOperation list, ExpressionSyntax element, int depth) =>
        FindOperation(list, element) is { } operation ? values.Read(operation, depth) : RuleValue.Unknown(list);

    /// <summary>Roslyn 4.8 does not find the operation of a <c>new()</c> in a collection expression, but has it among the list's children.</summary>
    private static IOperation? FindOperation(IOperation list, ExpressionSyntax element) =>
        list.SemanticModel?.GetOperation(element) ?? list.ChildOperations.FirstOrDefault(child => child.Syntax == element);
}
