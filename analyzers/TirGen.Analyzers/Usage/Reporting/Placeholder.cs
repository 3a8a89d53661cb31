using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>A value that a code fix may write for a member nobody has set.</summary>
/// <param name="Expression">The value as C#.</param>
/// <param name="Value">The same value as the rules see it.</param>
internal readonly record struct Placeholder(string Expression, RuleValue Value);
