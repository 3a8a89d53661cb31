namespace TirGen;

/// <summary>The validity rules of a generated type, for analyzers and validators.</summary>
/// <param name="schema">
/// The part of the JSON Schema (2020-12) that decides validity, as compact JSON text: bounds, lengths, patterns, conditions, and cross-field rules
/// under <c>x-validations</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ApiSchemaAttribute(string schema) : Attribute
{
    /// <summary>Says that the rules stand on another type: record and builder share them.</summary>
    /// <param name="of">A type that has the attribute with a text.</param>
    public ApiSchemaAttribute(Type of)
        : this("") => Of = of;

    /// <summary>The schema as compact JSON text; empty where <see cref="Of"/> has it.</summary>
    public string Schema { get; } = schema;

    /// <summary>The type whose schema this is; <see langword="null"/> where <see cref="Schema"/> has the text.</summary>
    public Type? Of { get; }
}
