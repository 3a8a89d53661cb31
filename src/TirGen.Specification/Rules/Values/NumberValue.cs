namespace TirGen.Specification.Rules.Values;

/// <summary>A number.</summary>
public sealed class NumberValue(RuleNumber value, object? origin, bool isFloating = false) : RuleValue(origin)
{
    /// <summary>The value.</summary>
    public RuleNumber Value { get; } = value;

    /// <summary>Whether the number was written with a fraction or an exponent. Only an expression without a fixed type cares.</summary>
    public bool IsFloating { get; } = isFloating;

    /// <inheritdoc/>
    public override string TypeName => Value.IsInteger ? "integer" : "number";
}
