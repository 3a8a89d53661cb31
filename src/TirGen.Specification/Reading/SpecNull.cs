namespace TirGen.Specification.Reading;

/// <summary><c>null</c>.</summary>
public sealed class SpecNull(TextRange range) : SpecNode(range)
{
    /// <inheritdoc/>
    public override string TypeName => "null";
}
