namespace TirGen.Specification.Rules;

/// <summary><c>not</c>.</summary>
public sealed record NotRule(Rule Negated) : Rule;
