using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary><c>multipleOf</c>. Says nothing of a value that is no number.</summary>
public sealed record MultipleRule(RuleNumber Divisor) : Rule;
