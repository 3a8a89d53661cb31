using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>A literal: null, a boolean, a number, a string or bytes.</summary>
public sealed class CelLiteral(TextRange range, CelValue value) : CelNode(range)
{
    /// <summary>The value.</summary>
    public CelValue Value { get; } = value;
}
