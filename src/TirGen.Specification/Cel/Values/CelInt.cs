namespace TirGen.Specification.Cel.Values;

/// <summary>A signed integer of 64 bits.</summary>
public sealed class CelInt(long value) : CelValue
{
    /// <summary>The value.</summary>
    public long Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "int";
}
