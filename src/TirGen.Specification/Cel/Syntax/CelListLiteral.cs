using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary><c>[a, b]</c>.</summary>
public sealed class CelListLiteral(TextRange range, IReadOnlyList<CelNode> items) : CelNode(range, items)
{
    /// <summary>The items.</summary>
    public IReadOnlyList<CelNode> Items { get; } = items;
}
