using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Contexts;

/// <summary>Spells types as the run time knows them: references carry no nullability.</summary>
internal static class JsonTypeNames
{
    public static string Of(TypeModel type, bool isNullable)
    {
        string name = type.Kind switch
        {
            TypeKind.List => $"__Generic.IReadOnlyList<{Item(type)}>",
            TypeKind.Map => $"__Generic.IReadOnlyDictionary<string, {Item(type)}>",
            _ => TypeNames.InRecord(type),
        };
        return isNullable && type.IsValueType ? name + "?" : name;
    }

    /// <summary>The item of a list or the value of a map.</summary>
    public static string Item(TypeModel type) => Of(type.Item!, ItemIsNullable(type));

    /// <summary>Whether null stands beside the item's own values; any JSON and unions have a null of their own.</summary>
    public static bool ItemIsNullable(TypeModel type) => type.HasNullableItems && type.Item!.Kind is not (TypeKind.Any or TypeKind.Polymorphic or TypeKind.Union);
}
