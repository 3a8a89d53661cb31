namespace TirGen.Specification.Rules;

/// <summary><c>if</c>, <c>then</c> and <c>else</c>; <c>dependentSchemas</c> as the condition that a member is set.</summary>
public sealed record ConditionalRule(Rule If, Rule Then, Rule Else) : Rule;
