namespace TirGen.Specification.Cel.Values;

/// <summary>A string of octets.</summary>
public sealed class CelBytes(IReadOnlyList<byte> value) : CelValue
{
    /// <summary>The octets.</summary>
    public IReadOnlyList<byte> Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "bytes";
}
