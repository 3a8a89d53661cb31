using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Members;

/// <summary>Spells the C# types of a document's values.</summary>
internal static class TypeNames
{
    public const string Fragment = "__TirGen.JsonFragment";

    /// <summary>The type in records: what is kept and read. Reference types come without <c>?</c>.</summary>
    public static string InRecord(TypeModel type, EmissionOptions options) => type.Kind switch
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
        TypeKind.List => $"__Generic.IReadOnlyList<{ItemInRecord(type, options)}>",
        TypeKind.Map => $"__Generic.IReadOnlyDictionary<string, {ItemInRecord(type, options)}>",
        _ => options.Qualified(type.Name!),
    };

    /// <summary>The type of a list's item or a map's value in records.</summary>
    public static string ItemInRecord(TypeModel type, EmissionOptions options) =>
        InRecord(type.Item!, options) + (type.HasNullableItems && !type.Item!.HasNull && type.Item.Kind != TypeKind.Union ? "?" : "");

    /// <summary>The type of the items of a builder's list: the builder of an object when a span can hold it, else the record.</summary>
    public static string ItemInBuilder(TypeModel list, EmissionOptions options) =>
        IsBuilderItem(list) ? options.Qualified(list.Item!.BuilderName!) : ItemInRecord(list, options);

    /// <summary>Whether the items of a builder's list are themselves builders.</summary>
    public static bool IsBuilderItem(TypeModel list) =>
        list is { Item: { Kind: TypeKind.Object, BuilderForm: BuilderForm.Struct }, HasNullableItems: false };
}
