using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>A change of one value after which a broken rule holds.</summary>
/// <param name="Pointer">The value, from the evaluated one, by RFC 6901.</param>
/// <param name="Value">What should stand there instead; an <see cref="AbsentValue"/> where it should not be there at all.</param>
/// <param name="IsDictated">The rule leaves nothing else, it is the nearest that the rule allows, or nothing is lost: no person has to choose.</param>
public sealed record ValueChange(string Pointer, RuleValue Value, bool IsDictated = false);
