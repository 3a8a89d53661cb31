using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>A node of an expression. Compared by reference: the checker keeps a type per node.</summary>
public abstract class CelNode
{
    private protected CelNode(TextRange range, params IReadOnlyList<CelNode?> children)
    {
        Range = range;
        int height = 0;
        foreach (CelNode? child in children)
        {
            height = Math.Max(height, child?.Height ?? 0);
        }

        Height = height + 1;
    }

    /// <summary>Where the node stands, in UTF-16 units of the expression.</summary>
    public TextRange Range { get; }

    /// <summary>The longest way down to a leaf; bounded by the parser, since everything that walks a tree recurses.</summary>
    internal int Height { get; }
}
