namespace TirGen.Specification.Rules;

/// <summary><c>required</c>. Says nothing of a value that is no object.</summary>
public sealed record RequiredRule(IReadOnlyList<string> Names) : Rule;
