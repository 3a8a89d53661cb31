using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary><c>condition ? then : otherwise</c>.</summary>
public sealed class CelConditional(TextRange range, CelNode condition, CelNode then, CelNode otherwise)
    : CelNode(range, condition, then, otherwise)
{
    /// <summary>The condition.</summary>
    public CelNode Condition { get; } = condition;

    /// <summary>The value when it holds.</summary>
    public CelNode Then { get; } = then;

    /// <summary>The value when it does not.</summary>
    public CelNode Otherwise { get; } = otherwise;
}
