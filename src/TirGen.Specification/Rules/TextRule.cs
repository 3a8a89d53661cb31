using TirGen.Specification.Rules.Patterns;

namespace TirGen.Specification.Rules;

/// <summary>
/// <c>minLength</c>, <c>maxLength</c> (in Unicode code points) and <c>pattern</c>: one rule, since a text that breaks several is
/// wrong once. Says nothing of a value that is no string.
/// </summary>
public sealed record TextRule(long MinLength, long? MaxLength, TextPattern? Pattern) : Rule;
