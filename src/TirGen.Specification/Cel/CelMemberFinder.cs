using TirGen.Specification.Cel.Syntax;

namespace TirGen.Specification.Cel;

/// <summary>Finds which members of <c>self</c> an expression speaks of.</summary>
internal static class CelMemberFinder
{
    public static IReadOnlyList<string> Find(CelNode root)
    {
        List<string> names = [];
        Visit(root, names);
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The members whose items a macro walks.</summary>
    public static IReadOnlyList<string> FindWalked(CelNode root)
    {
        List<string> names = [];
        Visit(root);
        return [.. names.Distinct(StringComparer.Ordinal)];

        void Visit(CelNode node)
        {
            if (node is CelComprehension { Source: var source } && MemberOf(source) is { } name)
            {
                names.Add(name);
            }

            foreach (CelNode child in Children(node))
            {
                Visit(child);
            }
        }
    }

    /// <summary>The member that a node selects from <c>self</c>, or null.</summary>
    public static string? MemberOf(CelNode node) =>
        node is CelSelect { Target: CelIdentifier { Name: "self" } } select ? select.Field : null;

    public static IEnumerable<CelNode> Children(CelNode node) => node switch
    {
        CelSelect n => [n.Target],
        CelIndex n => [n.Target, n.Index],
        CelUnary n => [n.Operand],
        CelBinary n => [n.Left, n.Right],
        CelConditional n => [n.Condition, n.Then, n.Otherwise],
        CelCall n => n.Target is null ? n.Arguments : n.Arguments.Prepend(n.Target),
        CelListLiteral n => n.Items,
        CelMapLiteral n => n.Entries.SelectMany(static e => new[] { e.Key, e.Value }),
        CelComprehension n => n.Filter is null ? [n.Source, n.Body] : [n.Source, n.Filter, n.Body],
        _ => [],
    };

    private static void Visit(CelNode node, List<string> names)
    {
        if (MemberOf(node) is { } name)
        {
            names.Add(name);
        }

        foreach (CelNode child in Children(node))
        {
            Visit(child, names);
        }
    }
}
