using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Members;

/// <summary>A member of a record as its C# code sees it.</summary>
/// <param name="Property">The member.</param>
/// <param name="Shape">How it tells absent, null and value apart.</param>
/// <param name="Type">The C# type of the property.</param>
internal sealed record RecordMember(PropertyModel Property, MemberShape Shape, string Type)
{
    /// <summary>The member of a record.</summary>
    public static RecordMember Of(PropertyModel property)
    {
        MemberShape shape = MemberShapes.InRecord(property);
        string type = TypeNames.InRecord(property.Type);
        return new RecordMember(property, shape, shape switch
        {
            MemberShape.Constant => "string",
            MemberShape.RequiredNullable or MemberShape.Optional => type + "?",
            MemberShape.OptionalNullable => $"__TirGen.Optional<{type}?>",
            _ => type,
        });
    }

    /// <summary>Whether creating the record without it does not compile.</summary>
    public bool MustBeSet => Shape is MemberShape.Required or MemberShape.RequiredNullable;

    /// <summary>
    /// Whether the member forgets what was kept of it when it is set. A default value of its type may have been set or stand for what did not fit; other
    /// types have a value that is none.
    /// </summary>
    public bool ForgetsWhatWasKept => Shape == MemberShape.Required
        && Property.Type is { IsValueType: true, HasNull: false, Kind: not (TypeKind.Enum or TypeKind.OpenEnum or TypeKind.Union) };

    /// <summary>Whether the member has no value exactly where it is null, or a list or map that was not read whole.</summary>
    public bool IsNullWithoutValue => Shape switch
    {
        MemberShape.Constant or MemberShape.OptionalNullable or MemberShape.SelfDescribing => false,
        MemberShape.Required => !Property.Type.IsValueType,
        _ => true,
    };

    /// <summary>The condition within the record under which the member has a value of its own, which what did not fit in reading does not.</summary>
    public string HasValue
    {
        get
        {
            string whole = Property.Type.Kind is TypeKind.List or TypeKind.Map ? $"__Kept.Whole({Property.Name})" : Property.Name;
            return Shape switch
            {
                MemberShape.OptionalNullable => whole + ".IsSet",
                MemberShape.SelfDescribing => $"!{Property.Name}.IsUndefined",
                MemberShape.Required when Property.Type.IsValueType => IsMade(Property.Type, Property.Name),
                _ => whole + " is not null",
            };
        }
    }

    /// <summary>The condition under which the member has a value, or null when it always has; and the value, given that it is there.</summary>
    /// <param name="record">A C# expression of the record.</param>
    public (string? Presence, string Value) In(string record)
    {
        string member = $"{record}.{Property.Name}";
        string value = Property.Type.IsValueType ? ".Value" : "";
        return Shape switch
        {
            MemberShape.Constant or MemberShape.Required => (null, member),
            MemberShape.OptionalNullable => ($"{member}.IsSet && {member}.Value is not null", $"{member}.Value{value}"),
            MemberShape.SelfDescribing => ($"!{member}.IsUndefined", member),
            _ => ($"{member} is not null", member + value),
        };
    }

    /// <summary>The conditions under which a way through records leads to a value, and the value, given that they hold.</summary>
    /// <param name="path">The members, from the outermost.</param>
    /// <param name="record">A C# expression of the outermost record.</param>
    public static (IReadOnlyList<string> Presences, string Value) Along(IEnumerable<PropertyModel> path, string record)
    {
        List<string> presences = [];
        string value = record;
        foreach (PropertyModel property in path)
        {
            (string? presence, value) = Of(property).In(value);
            presences.AddRange(presence is null ? [] : [presence]);
        }

        return (presences, value);
    }

    /// <summary>The condition under which a value that must be there is none that stands for no value.</summary>
    private static string IsMade(TypeModel type, string value) => type.Kind switch
    {
        TypeKind.Enum => $"(int){value} >= 0",
        TypeKind.Any or TypeKind.Polymorphic => $"!{value}.IsUndefined",
        TypeKind.Union => $"{value}.__Scalar.Kind != __TirGen.JsonScalarKind.Undefined",
        _ => $"!{value}.Equals(default({TypeNames.InRecord(type)}))",
    };
}
