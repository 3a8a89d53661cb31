namespace TirGen;

/// <summary>The validity rules of a generated type, for analyzers and validators.</summary>
/// <param name="schema">
/// The part of the JSON Schema (2020-12) that decides validity, as compact JSON text: bounds, lengths, patterns, conditions, and cross-field rules
/// under <c>x-validations</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ApiSchemaAttribute(string schema) : Attribute
{
    /// <summary>The schema as compact JSON text.</summary>
    public string Schema { get; } = schema;
}
