using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary><c>enum</c>, and <c>const</c> as the enum of one value.</summary>
public sealed record ValuesRule(IReadOnlyList<RuleValue> Values) : Rule;
