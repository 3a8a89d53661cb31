namespace TirGen.Specification.Rules.Values;

/// <summary>The value null.</summary>
public sealed class NullValue(object? origin) : RuleValue(origin)
{
    /// <inheritdoc/>
    public override string TypeName => "null";
}
