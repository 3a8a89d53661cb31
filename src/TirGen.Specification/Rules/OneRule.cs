namespace TirGen.Specification.Rules;

/// <summary><c>oneOf</c>.</summary>
public sealed record OneRule(IReadOnlyList<Rule> Branches) : Rule;
