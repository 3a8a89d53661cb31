namespace TirGen.Generators.Emission.Contexts;

/// <summary>A type that a context knows.</summary>
/// <param name="Type">The C# type without the nullability of references, by which two of the same type are one.</param>
/// <param name="Form">How its metadata is made.</param>
/// <param name="Argument">The converter, the type inside, or the record's name.</param>
/// <param name="PropertyName">The name of the context's property for it; null when it has none.</param>
internal sealed record JsonTypeModel(string Type, JsonTypeForm Form, string Argument, string? PropertyName);
