namespace TirGen.Specification.Cel.Values;

/// <summary>An unsigned integer of 64 bits.</summary>
public sealed class CelUint(ulong value) : CelValue
{
    /// <summary>The value.</summary>
    public ulong Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "uint";
}
