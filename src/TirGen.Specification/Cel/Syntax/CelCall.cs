using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>A function: <c>f(a)</c> or <c>target.f(a)</c>, which mean the same with the target as first argument.</summary>
public sealed class CelCall(TextRange range, string function, TextRange functionRange, CelNode? target, IReadOnlyList<CelNode> arguments)
    : CelNode(range, [target, .. arguments])
{
    /// <summary>The function's name.</summary>
    public string Function { get; } = function;

    /// <summary>Where the name stands.</summary>
    public TextRange FunctionRange { get; } = functionRange;

    /// <summary>What stands before the dot, if the call is written so.</summary>
    public CelNode? Target { get; } = target;

    /// <summary>What stands between the parentheses.</summary>
    public IReadOnlyList<CelNode> Arguments { get; } = arguments;
}
