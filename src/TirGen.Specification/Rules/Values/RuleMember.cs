namespace TirGen.Specification.Rules.Values;

/// <summary>One member of an <see cref="ObjectValue"/>.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Value">The value.</param>
/// <param name="Origin">Where the member as a whole, name included, comes from.</param>
public readonly record struct RuleMember(string Name, RuleValue Value, object? Origin = null);
