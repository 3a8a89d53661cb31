using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;

namespace TirGen.Generators.Emission.Writing;

/// <summary>A member of a builder as its C# code sees it: field, presence bit, conditions.</summary>
internal sealed class BuilderMember
{
    private BuilderMember(PropertyModel property, EmissionOptions options, ref int bit)
    {
        Property = property;
        Shape = MemberShapes.InBuilder(property);
        Field = "_" + CSharpFieldName(property.Name);
        bool needsBit = Shape == MemberShape.List ? !property.IsRequired : Shape == MemberShape.Optional && property.Type.IsValueType;
        Bit = needsBit ? bit++ : null;
        (Type, FieldType) = Types(options);
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

    /// <summary>The condition under which a member that must be there has a value.</summary>
    public string IsMade(EmissionOptions options) => Shape switch
    {
        MemberShape.Constant => "true",
        MemberShape.List when IsNullableList => $"!{Field}.IsNull",
        MemberShape.List => $"!{Field}.IsEmpty",
        MemberShape.Nested => Field + ".__IsCreated",
        MemberShape.Required when Property.Type.IsValueType => RecordMembers.IsMade(Property.Type, Field, options),
        _ => Field + " is not null",
    };

    /// <summary>The members of an object in wire order, without those that only the API sets.</summary>
    public static IReadOnlyList<BuilderMember> Of(ObjectModel model, EmissionOptions options)
    {
        int bit = 1;
        List<BuilderMember> members = [];
        foreach (PropertyModel property in model.Properties.Where(static p => !p.IsReadOnly))
        {
            members.Add(new BuilderMember(property, options, ref bit));
        }

        return members;
    }

    /// <summary>The field that holds a presence bit.</summary>
    public static string Word(int bit) => bit < 32 ? "__set" : "__set" + CSharpText.Number(bit / 32);

    /// <summary>The literal of a presence bit within its word.</summary>
    public static string Mask(int bit) => "0x" + (1u << (bit % 32)).ToString("X", System.Globalization.CultureInfo.InvariantCulture) + "u";

    /// <summary>The C# condition under which a bit is set.</summary>
    public static string IsSet(int bit) => $"({Word(bit)} & {Mask(bit)}) != 0";

    /// <summary>The C# statement that sets a bit.</summary>
    public static string Set(int bit) => $"{Word(bit)} |= {Mask(bit)};";

    /// <summary>The steps that write the value, presence given.</summary>
    public IReadOnlyList<WriteOp> Write(ValueOps values) => Shape switch
    {
        MemberShape.Constant => [new WriteOp.Literal(JsonLiteral.Quote(Property.Constant!))],
        MemberShape.RequiredNullable => values.Nullable(Property.Type, Field, NameCode, Property.Type.IsValueType),
        MemberShape.OptionalNullable => values.Nullable(Property.Type, Field + ".Value", NameCode, Property.Type.IsValueType),
        MemberShape.List when IsNullableList => [new WriteOp.When(Field + ".IsNull", [new WriteOp.Literal("null")], values.List(Property.Type, Span, NameCode, isSpan: true))],
        MemberShape.List => values.List(Property.Type, Span, NameCode, isSpan: true),
        MemberShape.Nested => values.Of(Property.Type, Field, NameCode, isMade: !Property.IsRequired, isBuilder: true),
        MemberShape.SelfDescribing => values.Of(Property.Type, Field, NameCode, isMade: true),
        MemberShape.Optional => values.Of(Property.Type, Field, NameCode, isMade: !Property.Type.IsValueType),
        _ => values.Of(Property.Type, Field, NameCode),
    };

    private (string Type, string FieldType) Types(EmissionOptions options)
    {
        string record = TypeNames.InRecord(Property.Type, options);
        string item = Shape == MemberShape.List ? TypeNames.ItemInBuilder(Property.Type, options) : "";
        return Shape switch
        {
            MemberShape.List when IsNullableList => Same($"__TirGen.NullableList<{item}>"),
            MemberShape.List => Same($"__System.ReadOnlySpan<{item}>"),
            MemberShape.Nested => Same(options.Qualified(Property.Type.BuilderName!)),
            MemberShape.RequiredNullable => Same(record + "?"),
            MemberShape.OptionalNullable => Same($"__TirGen.Optional<{record}?>"),
            MemberShape.Optional => (record + "?", Property.Type.IsValueType ? record : record + "?"),
            _ => Same(record),
        };
    }

    private static (string, string) Same(string type) => (type, type);

    private static string CSharpFieldName(string name) => Identifiers.Camel(name);
}
