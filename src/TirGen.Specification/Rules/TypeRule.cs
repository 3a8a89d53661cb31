namespace TirGen.Specification.Rules;

/// <summary><c>type</c>, with <c>nullable</c> folded in.</summary>
public sealed record TypeRule(JsonTypes Types) : Rule;
