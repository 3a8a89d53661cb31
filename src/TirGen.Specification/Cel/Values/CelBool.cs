namespace TirGen.Specification.Cel.Values;

/// <summary>A boolean.</summary>
public sealed class CelBool(bool value) : CelValue
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "bool";
}
