namespace TirGen.Specification.Rules.Patterns;

/// <summary>Ends a translation; never leaves <see cref="TextPattern"/>.</summary>
internal sealed class PatternException(string message) : Exception(message);
