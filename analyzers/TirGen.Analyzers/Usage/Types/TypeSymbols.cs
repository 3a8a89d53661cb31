using Microsoft.CodeAnalysis;

namespace TirGen.Analyzers.Usage.Types;

/// <summary>Questions about types of C#.</summary>
internal static class TypeSymbols
{
    /// <summary>Whether <c>null</c> is a value that the type announces: <c>int?</c>, <c>string?</c>.</summary>
    public static bool IsNullable(this ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated);

    /// <summary>The type without <c>?</c>.</summary>
    public static ITypeSymbol Underlying(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether the type is <c>Span</c> or <c>ReadOnlySpan</c>, whose default value is the empty list.</summary>
    public static bool IsSpan(this ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1 } && IsInSystem(type);

    /// <summary>Whether the type is <c>ReadOnlySpan</c>.</summary>
    public static bool IsReadOnlySpan(this ITypeSymbol? type) => type is INamedTypeSymbol { Name: "ReadOnlySpan", Arity: 1 } && IsInSystem(type);

    /// <summary>Whether the type is TirGen's <c>NullableList</c>, whose default value is null.</summary>
    public static bool IsNullableList(this ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "NullableList", Arity: 1, ContainingNamespace: { Name: "TirGen", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether the type is TirGen's <c>Optional</c>, in which null and absence are two things.</summary>
    public static bool IsOptional(this ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Optional", Arity: 1, ContainingNamespace: { Name: "TirGen", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>
    /// Whether every value of the type is written, the default one too: numbers, truth values, enums and the structs of the
    /// framework, unlike the structs of this library, whose default value stands for absence.
    /// </summary>
    public static bool IsPlainValue(this ITypeSymbol? type) =>
        type is { IsValueType: true } && (type.TypeKind == TypeKind.Enum || type.SpecialType is not SpecialType.None || IsInSystem(type)) && !type.IsNullable();

    private static bool IsInSystem(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
