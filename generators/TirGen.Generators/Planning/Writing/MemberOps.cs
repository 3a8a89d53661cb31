using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Writing;

/// <summary>The steps that write one member of a builder.</summary>
internal sealed class MemberOps(ValueOps values)
{
    /// <summary>Stands before the name of a member of which only null tells that it was not made; <c>KeptMembers</c> of the library knows it.</summary>
    private const string OnlyNull = "\u0001";

    /// <summary>The steps that write the value, presence given.</summary>
    public Steps Of(BuilderMember member)
    {
        TypeModel type = member.Property.Type;
        return member.Shape switch
        {
            MemberShape.Constant => [new WriteOp.Literal(JsonLiteral.Quote(member.Property.Constant!))],
            MemberShape.RequiredNullable => values.Nullable(type, member.Field, member.NameCode, type.IsValueType),
            MemberShape.OptionalNullable => values.Nullable(type, member.Field + ".Value", member.NameCode, type.IsValueType),
            MemberShape.List when member.IsNullableList => [new WriteOp.When(member.Field + ".IsNull", [new WriteOp.Literal("null")], values.List(type, member.Span, member.NameCode, isSpan: true))],
            MemberShape.List => values.List(type, member.Span, member.NameCode, isSpan: true),
            MemberShape.Nested => values.Of(type, member.Field, member.NameCode, isMade: !member.Property.IsRequired, isBuilder: true),
            MemberShape.SelfDescribing => Known(member),
            MemberShape.Optional => values.Of(type, member.Field, member.NameCode, isMade: !type.IsValueType),
            _ => values.Of(type, member.Field, member.NameCode),
        };
    }

    /// <summary>
    /// The steps that write a member which must be there. Where it was never made a placeholder is written for a member that its record kept as it came, which
    /// then takes its place; any other one throws.
    /// </summary>
    public Steps OrHole(BuilderMember member)
    {
        TypeModel type = member.Property.Type;
        return (member.Shape, type.Kind) switch
        {
            (MemberShape.Nested, _) => OrHole(member, member.Field + ".__IsCreated", values.Of(type, member.Field, member.NameCode, isMade: true, isBuilder: true)),
            (MemberShape.Required, TypeKind.String) => ValueOps.Text($"({member.Field} ?? __Kept.Text(__additionalProperties, {member.NameCode}))"),
            (MemberShape.Required, TypeKind.Enum) => [.. Of(member).Select(op => op is WriteOp.Choice choice ? choice with { Unmade = new ChoiceCase(member.NameCode, "null") } : op)],
            (MemberShape.Required, TypeKind.OpenEnum) => ValueOps.OpenEnum(
                type, member.Field, [new WriteOp.When(Made.IsDefault(member.Field), [new WriteOp.TextHole(member.NameCode)], [new WriteOp.Characters(member.Field + ".Value")])]),
            (MemberShape.Required, TypeKind.Union) when type.AllowsNull => Of(member),
            (MemberShape.Required, TypeKind.Any or TypeKind.Polymorphic or TypeKind.Union) => OrHole(member, $"!{member.Field}.IsUndefined", Known(member)),
            (MemberShape.Required, _) when !type.IsValueType => OrHole(member, member.Field + " is not null", Known(member)),
            _ => Of(member),
        };
    }

    /// <summary>
    /// The names of members of which a default value, as it is written, tells that they must be there and were not made, one a line, as <c>KeptMembers.Write</c> takes
    /// them. Of others a placeholder tells it, or they need not be there.
    /// </summary>
    public static string Defaults(IEnumerable<BuilderMember> members) => string.Join("\n", members.Select(Default).OfType<string>());

    private static string? Default(BuilderMember member) => (member.Shape, member.Property.Type.Kind) switch
    {
        _ when member.Presence is not null => null,
        (MemberShape.RequiredNullable, _) or (MemberShape.Required, TypeKind.Enum) => OnlyNull + member.Property.WireName,
        (MemberShape.List, _) => (member.IsNullableList ? OnlyNull : "") + member.Property.WireName,
        (MemberShape.Required, not (TypeKind.OpenEnum or TypeKind.Any or TypeKind.Polymorphic or TypeKind.Union)) when member.Property.Type.IsValueType => member.Property.WireName,
        _ => null,
    };

    private Steps Known(BuilderMember member) => values.Of(member.Property.Type, member.Field, member.NameCode, isMade: true);

    private static Steps OrHole(BuilderMember member, string isMade, Steps written) => [new WriteOp.When(isMade, written, [new WriteOp.Hole(member.NameCode)])];
}
