namespace TirGen.Specification.Rules;

/// <summary><c>contains</c> with <c>minContains</c> (1 unless written) and <c>maxContains</c>.</summary>
public sealed record ContainsRule(Rule Item, long Minimum, long? Maximum) : Rule;
