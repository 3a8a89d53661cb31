using Microsoft.CodeAnalysis;

namespace TirGen.Analyzers.Usage.Types;

/// <summary>A member that C# code can set.</summary>
internal sealed class ApiMember(string wireName, IPropertySymbol property)
{
    /// <summary>The name on the wire.</summary>
    public string WireName { get; } = wireName;

    /// <summary>The property that stands for it.</summary>
    public IPropertySymbol Property { get; } = property;

    /// <summary>
    /// Whether null is a value of the member instead of its absence: an <c>Optional</c>, a struct that says so itself, or a
    /// member that must be set to something.
    /// </summary>
    public bool AdmitsNull { get; } = property.Type.IsNullable() ? property.IsRequired : property.Type.IsValueType;
}
