namespace TirGen.Specification.Rules.Values;

/// <summary>A member that is not set.</summary>
public sealed class AbsentValue(object? origin) : RuleValue(origin)
{
    /// <inheritdoc/>
    public override string TypeName => "missing value";
}
