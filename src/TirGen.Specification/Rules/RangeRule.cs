using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms. Says nothing of a value that is no number.</summary>
public sealed record RangeRule(NumberBound? Minimum, NumberBound? Maximum) : Rule;
