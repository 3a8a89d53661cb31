using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Tests.Incremental;

/// <summary>Walks everything that a cached value holds.</summary>
internal static class ObjectGraph
{
    /// <summary>Fails when a compilation, symbol, syntax node, tree or location is reachable. The file itself is an input and ends the walk.</summary>
    public static void AssertHoldsNoCompilation(object root)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([root]);
        while (open.TryPop(out object? value))
        {
            if (value is AdditionalText || !seen.Add(value))
            {
                continue;
            }

            Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SemanticModel, $"{root.GetType().Name} holds a {value.GetType().Name}.");
            if (value is string || value.GetType().IsPrimitive || value.GetType().IsEnum)
            {
                continue;
            }

            if (value is IEnumerable items)
            {
                foreach (object? item in items)
                {
                    Push(open, item);
                }
            }

            foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (!field.FieldType.IsPointer)
                {
                    Push(open, field.GetValue(value));
                }
            }
        }
    }

    private static void Push(Stack<object> open, object? value)
    {
        if (value is not null and not Type)
        {
            open.Push(value);
        }
    }
}
