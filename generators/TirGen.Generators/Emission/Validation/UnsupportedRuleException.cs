namespace TirGen.Generators.Emission.Validation;

/// <summary>A rule has no counterpart in generated code. It is named there as left out; never leaves this namespace.</summary>
internal sealed class UnsupportedRuleException(string reason) : Exception(reason);
