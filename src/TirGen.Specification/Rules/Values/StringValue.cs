namespace TirGen.Specification.Rules.Values;

/// <summary>A string.</summary>
public sealed class StringValue(string value, object? origin) : RuleValue(origin)
{
    /// <summary>The value.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "string";
}
