namespace TirGen.Generators.Planning.Contexts;

/// <summary>A type that a context knows.</summary>
/// <param name="Type">The C# type without the nullability of references, by which two of the same type are one.</param>
/// <param name="Registration">The call that adds it to the context's types.</param>
/// <param name="PropertyName">The name of the context's property for it; null when it has none.</param>
internal sealed record JsonTypeModel(string Type, string Registration, string? PropertyName);
