namespace TirGen.Specification.Rules;

/// <summary><c>minItems</c> and <c>maxItems</c>.</summary>
public sealed record ItemCountRule(long Minimum, long? Maximum) : Rule;
