using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>A variable: <c>self</c>, or the variable of a macro.</summary>
public sealed class CelIdentifier(TextRange range, string name) : CelNode(range)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
