using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Reporting;

/// <summary>What a code fix may write for a member nobody has set.</summary>
/// <param name="Expression">The value as C#, or a name that no code declares and that therefore stays an error until a person has chosen.</param>
/// <param name="Value">The same as the rules see it.</param>
/// <param name="IsDictated">The document leaves no other value, so that nothing is invented.</param>
internal readonly record struct Placeholder(string Expression, RuleValue Value, bool IsDictated);
