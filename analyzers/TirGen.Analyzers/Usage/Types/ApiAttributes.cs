using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TirGen.Analyzers.Usage.Types;

/// <summary>The attributes by which generated types say what they stand for.</summary>
internal sealed class ApiAttributes
{
    private readonly ImmutableArray<INamedTypeSymbol> _schema;
    private readonly ImmutableArray<INamedTypeSymbol> _property;
    private readonly ImmutableArray<INamedTypeSymbol> _value;

    private ApiAttributes(Compilation compilation, ImmutableArray<INamedTypeSymbol> schema)
    {
        _schema = schema;
        _property = compilation.GetTypesByMetadataName("TirGen.ApiPropertyAttribute");
        _value = compilation.GetTypesByMetadataName("TirGen.ApiValueAttribute");
    }

    /// <summary>The attributes that a compilation can see; null when it cannot hold a generated type.</summary>
    public static ApiAttributes? Find(Compilation compilation)
    {
        ImmutableArray<INamedTypeSymbol> schema = compilation.GetTypesByMetadataName("TirGen.ApiSchemaAttribute");
        return schema.IsEmpty ? null : new ApiAttributes(compilation, schema);
    }

    /// <summary>The schema of a type, as JSON text, or null.</summary>
    public string? SchemaOf(INamedTypeSymbol type)
    {
        // A builder names its record, and that the class that has the text.
        const int MostLinks = 2;
        for (int links = 0; links < MostLinks && ArgumentOf(type, _schema) is INamedTypeSymbol other; links++)
        {
            type = other;
        }

        return TextOf(type, _schema);
    }

    /// <summary>The wire name of a property, or null. A builder's members are called as in its record, which has the names.</summary>
    public string? WireNameOf(IPropertySymbol property) => TextOf(property, _property)
        ?? (property.ContainingType is { } builder && ArgumentOf(builder, _schema) is INamedTypeSymbol record
            ? record.GetMembers(property.Name).OfType<IPropertySymbol>().Select(member => TextOf(member, _property)).FirstOrDefault()
            : null);

    /// <summary>The text that stands for a value of an enum, or null.</summary>
    public string? WireValueOf(ISymbol value) => TextOf(value, _value);

    private static string? TextOf(ISymbol symbol, ImmutableArray<INamedTypeSymbol> attributes) => ArgumentOf(symbol, attributes) as string;

    private static object? ArgumentOf(ISymbol symbol, ImmutableArray<INamedTypeSymbol> attributes)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && attributes.Contains(type, SymbolEqualityComparer.Default)
                && attribute.ConstructorArguments is [{ Value: { } argument }, ..])
            {
                return argument;
            }
        }

        return null;
    }
}
