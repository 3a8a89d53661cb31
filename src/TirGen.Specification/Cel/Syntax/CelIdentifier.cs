using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>A variable: <c>self</c>, or the variable of a macro.</summary>
public sealed class CelIdentifier(TextRange range, string name, bool isOutermost = false) : CelNode(range)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it is written with a leading dot: then no variable of a macro is meant.</summary>
    public bool IsOutermost { get; } = isOutermost;
}
