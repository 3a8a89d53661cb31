namespace TirGen.Specification.Cel.Values;

/// <summary>A floating-point number.</summary>
public sealed class CelDouble(double value) : CelValue
{
    /// <summary>The value.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "double";
}
