namespace TirGen.Specification.Rules;

/// <summary>One entry of <c>dependentRequired</c>: with <paramref name="Trigger"/> set, <paramref name="Names"/> are required.</summary>
public sealed record DependentRequiredRule(string Trigger, IReadOnlyList<string> Names) : Rule;
