using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace TirGen.Analyzers.Usage.Types;

/// <summary>The generated types of a compilation, each looked at once.</summary>
internal sealed class ApiTypes(ApiAttributes attributes)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ApiType?> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, string?> _values = new(SymbolEqualityComparer.Default);

    /// <summary>The generated type behind a type; null for all others.</summary>
    public ApiType? Find(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Arity: 0, SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } named
            ? _types.GetOrAdd(named, Look)
            : null;

    /// <summary>The text that stands for a named value of an enum.</summary>
    public string? WireValueOf(ISymbol value) => _values.GetOrAdd(value.OriginalDefinition, attributes.WireValueOf);

    /// <summary>The text that stands for a constant of a C# enum; null when no named value has it.</summary>
    public string? WireValueOf(INamedTypeSymbol enumeration, object constant)
    {
        foreach (IFieldSymbol field in enumeration.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.HasConstantValue && Equals(field.ConstantValue, constant))
            {
                return WireValueOf(field);
            }
        }

        return null;
    }

    /// <summary>Whether the values of a C# enum stand for texts, as those of a document's closed enum of strings do.</summary>
    public bool HasWireValues(INamedTypeSymbol enumeration) => enumeration.GetMembers().OfType<IFieldSymbol>().Any(field => WireValueOf(field) is not null);

    private ApiType? Look(INamedTypeSymbol type) =>
        attributes.SchemaOf(type) is { } schema ? new ApiType(type, schema, attributes) : null;
}
