namespace TirGen.Specification.Rules;

/// <summary><c>propertyNames</c>: the rule that each name, as a string, must meet.</summary>
public sealed record PropertyNamesRule(Rule Name) : Rule;
