using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary><c>target[index]</c>.</summary>
public sealed class CelIndex(TextRange range, CelNode target, CelNode index) : CelNode(range, target, index)
{
    /// <summary>The list or map.</summary>
    public CelNode Target { get; } = target;

    /// <summary>The position or key.</summary>
    public CelNode Index { get; } = index;
}
