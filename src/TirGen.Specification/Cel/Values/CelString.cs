namespace TirGen.Specification.Cel.Values;

/// <summary>A string of Unicode code points.</summary>
public sealed class CelString(string value) : CelValue
{
    /// <summary>The value.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "string";
}
