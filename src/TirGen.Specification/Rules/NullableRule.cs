namespace TirGen.Specification.Rules;

/// <summary>
/// OpenAPI 3.0's <c>nullable: true</c>: null is valid, whatever else the schema says. Wider than the letter of the standard
/// (which has it widen <c>type</c> alone), because documents write it beside <c>allOf</c> and <c>enum</c> and mean it.
/// </summary>
public sealed record NullableRule(Rule Otherwise) : Rule;
