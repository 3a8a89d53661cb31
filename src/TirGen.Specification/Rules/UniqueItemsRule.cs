namespace TirGen.Specification.Rules;

/// <summary><c>uniqueItems</c>.</summary>
public sealed record UniqueItemsRule : Rule;
