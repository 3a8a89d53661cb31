namespace TirGen.Specification.Rules.Values;

/// <summary>A boolean.</summary>
public sealed class BooleanValue(bool value, object? origin) : RuleValue(origin)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "boolean";
}
