using TirGen.Specification.Model;

namespace TirGen.Tool.Compatibility;

/// <summary>Types as JSON knows them.</summary>
internal static class WireTypes
{
    /// <summary>Whether a program that knows one type may meet a value that it cannot read or that is refused.</summary>
    public static bool Differ(TypeModel old, TypeModel now) => (old.Kind, now.Kind) switch
    {
        (TypeKind.List, TypeKind.List) or (TypeKind.Map, TypeKind.Map) => Differ(old.Item!, now.Item!),

        // What differs inside of objects and unions is found there.
        (TypeKind.Object, TypeKind.Object) or (TypeKind.Union, TypeKind.Union) or (TypeKind.Polymorphic, TypeKind.Polymorphic) => false,
        (TypeKind.Enum or TypeKind.OpenEnum, TypeKind.Enum or TypeKind.OpenEnum) => false,
        _ => old.Kind != now.Kind,
    };
}
