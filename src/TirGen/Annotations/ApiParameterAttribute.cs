namespace TirGen;

/// <summary>The parameter of an operation that a parameter of a method, or a property of its URL or of the options, stands for.</summary>
/// <param name="name">The parameter's name on the wire.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false)]
public sealed class ApiParameterAttribute(string name) : Attribute
{
    /// <summary>The parameter's name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The part of its JSON Schema (2020-12) that decides validity, as compact JSON text; <see langword="null"/> where its type says all.</summary>
    public string? Schema { get; init; }
}
