namespace TirGen.Specification.Reading;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class SpecBoolean(TextRange range, bool value) : SpecNode(range)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "boolean";
}
