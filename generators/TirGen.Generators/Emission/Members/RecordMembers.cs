using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Members;

/// <summary>Spells how the member of a record is read where null and absent are one.</summary>
internal static class RecordMembers
{
    /// <summary>
    /// Whether the member forgets what was kept of it when it is set. A default value of its type may have been set or stand for what did not fit; other
    /// types have a value that is none.
    /// </summary>
    public static bool ForgetsWhatWasKept(PropertyModel property) => MemberShapes.InRecord(property) == MemberShape.Required
        && property.Type is { IsValueType: true, HasNull: false, Kind: not (TypeKind.Enum or TypeKind.OpenEnum or TypeKind.Union) };

    /// <summary>Whether the member has no value exactly where it is null, or a list or map that was not read whole.</summary>
    public static bool IsNullWithoutValue(PropertyModel property) => MemberShapes.InRecord(property) switch
    {
        MemberShape.Constant or MemberShape.OptionalNullable or MemberShape.SelfDescribing => false,
        MemberShape.Required => !property.Type.IsValueType,
        _ => true,
    };

    /// <summary>The condition under which the member has a value of its own, which what did not fit in reading does not.</summary>
    /// <param name="property">The member.</param>
    /// <param name="member">A C# expression of it.</param>
    /// <param name="options">How code is emitted.</param>
    public static string HasValue(PropertyModel property, string member)
    {
        string whole = property.Type.Kind is TypeKind.List or TypeKind.Map ? $"__Kept.Whole({member})" : member;
        return MemberShapes.InRecord(property) switch
        {
            MemberShape.OptionalNullable => whole + ".IsSet",
            MemberShape.SelfDescribing => $"!{member}.IsUndefined",
            MemberShape.Required when property.Type.IsValueType => IsMade(property.Type, member),
            _ => whole + " is not null",
        };
    }

    /// <summary>The condition under which a value that must be there is none that stands for no value.</summary>
    public static string IsMade(TypeModel type, string value) => type.Kind switch
    {
        TypeKind.Enum => $"(int){value} >= 0",
        TypeKind.Any or TypeKind.Polymorphic => $"!{value}.IsUndefined",
        TypeKind.Union => $"{value}.__Scalar.Kind != __TirGen.JsonScalarKind.Undefined",
        _ => $"!{value}.Equals(default({TypeNames.InRecord(type)}))",
    };

    /// <summary>The condition under which the member has a value, or null when it always has; and the value, given that it is there.</summary>
    /// <param name="property">The member.</param>
    /// <param name="record">A C# expression of the record.</param>
    public static (string? Presence, string Value) Of(PropertyModel property, string record)
    {
        string member = $"{record}.{property.Name}";
        string value = property.Type.IsValueType ? ".Value" : "";
        return MemberShapes.InRecord(property) switch
        {
            MemberShape.Constant or MemberShape.Required => (null, member),
            MemberShape.OptionalNullable => ($"{member}.IsSet && {member}.Value is not null", $"{member}.Value{value}"),
            MemberShape.SelfDescribing => ($"!{member}.IsUndefined", member),
            _ => ($"{member} is not null", member + value),
        };
    }
}
