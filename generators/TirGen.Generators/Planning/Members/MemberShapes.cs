using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Members;

/// <summary>Decides the shape of members.</summary>
internal static class MemberShapes
{
    public static MemberShape InBuilder(PropertyModel property) => property.Type.Kind switch
    {
        _ when property.Constant is not null => MemberShape.Constant,
        TypeKind.List => MemberShape.List,
        TypeKind.Object when !property.IsRecursive && !property.IsNullable => MemberShape.Nested,
        _ => InRecord(property),
    };

    public static MemberShape InRecord(PropertyModel property) => (property.Type.Kind, property.IsRequired, property.IsNullable) switch
    {
        _ when property.Constant is not null => MemberShape.Constant,
        (TypeKind.Any or TypeKind.Polymorphic, false, _) => MemberShape.SelfDescribing,
        (TypeKind.Union, false, _) when property.Type.AllowsNull => MemberShape.SelfDescribing,
        (_, true, false) => MemberShape.Required,
        (_, true, true) => MemberShape.RequiredNullable,
        (_, false, true) => MemberShape.OptionalNullable,
        _ => MemberShape.Optional,
    };
}
