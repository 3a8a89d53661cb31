namespace TirGen.Specification.Rules;

/// <summary>Every rule holds: the keywords of one schema object, and <c>allOf</c>.</summary>
public sealed record AllRule(IReadOnlyList<Rule> Rules) : Rule;
