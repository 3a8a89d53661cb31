using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;

namespace TirGen.Generators.Emission.Writing;

/// <summary>A member of a builder as its C# code sees it: field, presence bit, conditions.</summary>
internal sealed class BuilderMember
{
    private BuilderMember(PropertyModel property, ref int bit)
    {
        Property = property;
        Shape = MemberShapes.InBuilder(property);
        Field = "_" + CSharpFieldName(property.Name);
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
    public static IReadOnlyList<BuilderMember> Of(ObjectModel model)
    {
        int bit = 1;
        List<BuilderMember> members = [];
        foreach (PropertyModel property in model.Properties.Where(static p => !p.IsReadOnly))
        {
            members.Add(new BuilderMember(property, ref bit));
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

    /// <summary>
    /// The steps that write a member which must be there. Where it was never made a placeholder is written for a member that its record kept as it came, which
    /// then takes its place; any other one throws.
    /// </summary>
    public IReadOnlyList<WriteOp> WriteOrHole(ValueOps values) => (Shape, Property.Type.Kind) switch
    {
        (MemberShape.Nested, _) => OrHole(Field + ".__IsCreated", values.Of(Property.Type, Field, NameCode, isMade: true, isBuilder: true)),
        (MemberShape.Required, TypeKind.String) => ValueOps.Text($"({Field} ?? __Kept.Text(__additionalProperties, {NameCode}))"),
        (MemberShape.Required, TypeKind.Enum) => [.. values.Of(Property.Type, Field, NameCode).Select(op => op is WriteOp.Choice choice ? choice with { Unmade = new ChoiceCase(NameCode, "null") } : op)],
        (MemberShape.Required, TypeKind.OpenEnum) => ValueOps.OpenEnum(Property.Type, Field, [new WriteOp.When(Made.IsDefault(Field), [new WriteOp.TextHole(NameCode)], [new WriteOp.Characters(Field + ".Value")])]),
        (MemberShape.Required, TypeKind.Union) when Property.Type.AllowsNull => Write(values),
        (MemberShape.Required, TypeKind.Any or TypeKind.Polymorphic or TypeKind.Union) => OrHole($"!{Field}.IsUndefined", values.Of(Property.Type, Field, NameCode, isMade: true)),
        (MemberShape.Required, _) when !Property.Type.IsValueType => OrHole(Field + " is not null", values.Of(Property.Type, Field, NameCode, isMade: true)),
        _ => Write(values),
    };

    /// <summary>
    /// The member's name where a default value, as it is written, tells that a member which must be there was not made; behind a mark where only null does. Null where a placeholder
    /// tells it, or where the member need not be there.
    /// </summary>
    public string? Default => (Shape, Property.Type.Kind) switch
    {
        _ when Presence is not null => null,
        (MemberShape.RequiredNullable, _) or (MemberShape.Required, TypeKind.Enum) => OnlyNull + Property.WireName,
        (MemberShape.List, _) => (IsNullableList ? OnlyNull : "") + Property.WireName,
        (MemberShape.Required, not (TypeKind.OpenEnum or TypeKind.Any or TypeKind.Polymorphic or TypeKind.Union)) when Property.Type.IsValueType => Property.WireName,
        _ => null,
    };

    private const string OnlyNull = "\u0001";

    private IReadOnlyList<WriteOp> OrHole(string isMade, IReadOnlyList<WriteOp> written) => [new WriteOp.When(isMade, written, [new WriteOp.Hole(NameCode)])];

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

    private static string CSharpFieldName(string name) => Identifiers.Camel(name);
}
