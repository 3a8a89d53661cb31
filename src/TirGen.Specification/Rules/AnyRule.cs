namespace TirGen.Specification.Rules;

/// <summary><c>anyOf</c>.</summary>
public sealed record AnyRule(IReadOnlyList<Rule> Branches) : Rule;
