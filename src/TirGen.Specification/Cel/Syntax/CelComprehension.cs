using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary><c>source.macro(variable, body)</c>, or <c>source.map(variable, filter, body)</c>.</summary>
public sealed class CelComprehension(
    TextRange range, CelMacro macro, CelNode source, CelIdentifier variable, CelNode? filter, CelNode body)
    : CelNode(range, source, filter, body)
{
    /// <summary>Which macro.</summary>
    public CelMacro Macro { get; } = macro;

    /// <summary>The list or map.</summary>
    public CelNode Source { get; } = source;

    /// <summary>The variable that stands for an item or key.</summary>
    public CelIdentifier Variable { get; } = variable;

    /// <summary>The filter of a map of three arguments.</summary>
    public CelNode? Filter { get; } = filter;

    /// <summary>What is evaluated for each.</summary>
    public CelNode Body { get; } = body;
}
