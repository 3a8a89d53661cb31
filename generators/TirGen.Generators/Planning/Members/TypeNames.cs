using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Members;

/// <summary>Spells the C# types of a document's values.</summary>
/// <remarks>The document's own by their plain names: where a type must stand nothing but types is looked for, and the document's namespace is looked through first.</remarks>
internal static class TypeNames
{
    public const string Fragment = "__TirGen.JsonFragment";

    /// <summary>The type in records: what is kept and read. Reference types come without <c>?</c>.</summary>
    public static string InRecord(TypeModel type) => type.Kind switch
    {
        TypeKind.Any => Fragment,
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.UInt64 => "ulong",
        TypeKind.Single => "float",
        TypeKind.Double => "double",
        TypeKind.Decimal => "decimal",
        TypeKind.String => "string",
        TypeKind.DateTimeOffset => "__System.DateTimeOffset",
        TypeKind.DateOnly => "__System.DateOnly",
        TypeKind.Guid => "__System.Guid",
        TypeKind.Bytes => "byte[]",
        TypeKind.List => $"__Generic.IReadOnlyList<{ItemInRecord(type)}>",
        TypeKind.Map => $"__Generic.IReadOnlyDictionary<string, {ItemInRecord(type)}>",
        _ => type.Name!,
    };

    /// <summary>The type of a list's item or a map's value in records.</summary>
    public static string ItemInRecord(TypeModel type) =>
        InRecord(type.Item!) + (type.HasNullableItems && !type.Item!.HasNull && type.Item.Kind != TypeKind.Union ? "?" : "");

    /// <summary>The type of the items of a builder's list: the builder of an object when a span can hold it, else the record.</summary>
    public static string ItemInBuilder(TypeModel list) =>
        IsBuilderItem(list) ? list.Item!.BuilderName! : ItemInRecord(list);

    /// <summary>Whether the items of a builder's list are themselves builders.</summary>
    public static bool IsBuilderItem(TypeModel list) =>
        list is { Item: { Kind: TypeKind.Object, BuilderForm: BuilderForm.Struct }, HasNullableItems: false };
}
