using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary>One end of a range.</summary>
/// <param name="Limit">The bound.</param>
/// <param name="IsExclusive">Whether the bound itself lies outside.</param>
public sealed record NumberBound(RuleNumber Limit, bool IsExclusive);
