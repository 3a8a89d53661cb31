namespace TirGen.Specification.Rules.Values;

/// <summary>A value of which nothing is known but, perhaps, that it is there.</summary>
public sealed class UnknownValue(object? origin, bool isPresent) : RuleValue(origin)
{
    /// <summary>Whether the member is certainly set.</summary>
    public bool IsPresent { get; } = isPresent;

    /// <inheritdoc/>
    public override string TypeName => "unknown value";
}
