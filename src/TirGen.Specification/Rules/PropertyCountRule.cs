namespace TirGen.Specification.Rules;

/// <summary><c>minProperties</c> and <c>maxProperties</c>.</summary>
public sealed record PropertyCountRule(long Minimum, long? Maximum) : Rule;
