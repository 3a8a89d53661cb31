namespace TirGen.Specification.Reading;

/// <summary>A string.</summary>
public sealed class SpecString(TextRange range, string value) : SpecNode(range)
{
    /// <summary>The text, unescaped; a lone surrogate escape stays a lone surrogate.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "string";
}
