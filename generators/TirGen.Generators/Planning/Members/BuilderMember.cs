using TirGen.Generators.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Planning.Members;

/// <summary>A member of a builder as its C# code sees it: field, presence bit, conditions.</summary>
internal sealed record BuilderMember
{
    private BuilderMember(PropertyModel property, ref int bit)
    {
        Property = property;
        Shape = MemberShapes.InBuilder(property);
        Field = "_" + Identifiers.Camel(property.Name);
        bool needsBit = Shape == MemberShape.List ? !property.IsRequired : Shape == MemberShape.Optional && property.Type.IsValueType;
        Bit = needsBit ? bit++ : null;
        (Type, FieldType) = Types();
    }

    public PropertyModel Property { get; }

    public MemberShape Shape { get; }

    public string Field { get; }

    /// <summary>The number of the presence bit, from 1; bit 0 of the first word says that the builder was created at all.</summary>
    public int? Bit { get; }

    /// <summary>Whether the member is a list that may be null, which a span never is.</summary>
    public bool IsNullableList => Shape == MemberShape.List && Property.IsNullable;

    /// <summary>The C# expression of a list's span.</summary>
    public string Span => Field + (IsNullableList ? ".Span" : "");

    /// <summary>The C# expression of the member's name, for the case that its value was never made.</summary>
    public string NameCode => CSharpText.Literal(Property.WireName);

    /// <summary>The C# type of the property.</summary>
    public string Type { get; }

    /// <summary>The C# type of the field behind it.</summary>
    public string FieldType { get; }

    /// <summary>The C# condition under which the member is written, or null when it always is.</summary>
    public string? Presence => Shape switch
    {
        MemberShape.Constant or MemberShape.Required or MemberShape.RequiredNullable => null,
        MemberShape.List or MemberShape.Nested when Property.IsRequired => null,
        MemberShape.Nested => Field + ".__IsCreated",
        MemberShape.OptionalNullable => Field + ".IsSet",
        MemberShape.SelfDescribing => $"!{Field}.IsUndefined",
        _ when Bit is { } bit => IsSet(bit),
        _ => Field + " is not null",
    };

    /// <summary>The members of an object in wire order, without those that only the API sets.</summary>
    public static EquatableArray<BuilderMember> Of(ObjectModel model)
    {
        int bit = 1;
        List<BuilderMember> members = [];
        foreach (PropertyModel property in model.Properties.Where(static p => !p.IsReadOnly))
        {
            members.Add(new BuilderMember(property, ref bit));
        }

        return new(members);
    }

    /// <summary>The field that holds a presence bit.</summary>
    public static string Word(int bit) => bit < 32 ? "__set" : "__set" + CSharpText.Number(bit / 32);

    /// <summary>The literal of a presence bit within its word.</summary>
    public static string Mask(int bit) => "0x" + (1u << (bit % 32)).ToString("X", System.Globalization.CultureInfo.InvariantCulture) + "u";

    /// <summary>The C# condition under which a bit is set.</summary>
    public static string IsSet(int bit) => $"({Word(bit)} & {Mask(bit)}) != 0";

    /// <summary>The C# statement that sets a bit.</summary>
    public static string Set(int bit) => $"{Word(bit)} |= {Mask(bit)};";

    private (string Type, string FieldType) Types()
    {
        string record = TypeNames.InRecord(Property.Type);
        string item = Shape == MemberShape.List ? TypeNames.ItemInBuilder(Property.Type) : "";
        return Shape switch
        {
            MemberShape.List when IsNullableList => Same($"__TirGen.NullableList<{item}>"),
            MemberShape.List => Same($"__System.ReadOnlySpan<{item}>"),
            MemberShape.Nested => Same(Property.Type.BuilderName!),
            MemberShape.RequiredNullable => Same(record + "?"),
            MemberShape.OptionalNullable => Same($"__TirGen.Optional<{record}?>"),
            MemberShape.Optional => (record + "?", Property.Type.IsValueType ? record : record + "?"),
            _ => Same(record),
        };
    }

    private static (string, string) Same(string type) => (type, type);
}
