using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Finds members of objects and items of lists in generated types.</summary>
internal sealed class Slots(IReadOnlyDictionary<string, SchemaModel> schemas, EmissionOptions options)
{
    /// <summary>The prefix of the property by which a builder tells an empty list from none.</summary>
    public const string HasPrefix = "__Has";

    private readonly Dictionary<string, MemberIndex> _indexes = new(StringComparer.Ordinal);

    public ObjectModel Model(Operand target) =>
        schemas.TryGetValue(target.Type!.Name!, out SchemaModel? schema) && schema is ObjectModel model
            ? model
            : throw new UnsupportedRuleException("the members of the object are not known here");

    /// <summary>A member by its name on the wire; null when the type has none such.</summary>
    public Slot? Member(Operand target, string wireName) =>
        Index(target).Properties.TryGetValue(wireName, out PropertyModel? property) ? Member(target, property) : null;

    public Slot Member(Operand target, PropertyModel property)
    {
        string code = $"{target.Code}.{property.Name}";
        if (property.Constant is { } constant)
        {
            return Always(new Operand(OperandKind.Text, CSharpText.Literal(constant)) { Constant = constant });
        }

        BuilderMember? member = target.IsBuilder && Index(target).InBuilder.TryGetValue(property.WireName, out BuilderMember? known) ? known : null;
        if (target.IsBuilder && member is null)
        {
            // Only the API sets it.
            return new Slot(Condition.Never, Condition.Never, Of(property.Type, $"default({TypeNames.InRecord(property.Type)})!"));
        }

        return (member?.Shape ?? MemberShapes.InRecord(property)) switch
        {
            MemberShape.List => new Slot(
                member!.Bit is null ? Condition.Always : Condition.Of($"{target.Code}.{HasPrefix}{property.Name}"),
                member.IsNullableList ? Condition.Of(code + ".IsNull") : Condition.Never,
                Of(property.Type, member.IsNullableList ? code + ".Span" : code) with { IsBuilder = true }),
            MemberShape.Nested => new Slot(Condition.Of(code + ".__IsCreated"), Condition.Never, Of(property.Type, code) with { IsBuilder = true }),
            MemberShape.OptionalNullable => new Slot(Condition.Of(code + ".IsSet"), Condition.IsNull(code + ".Value"), Unwrapped(property.Type, code + ".Value")),
            MemberShape.RequiredNullable => new Slot(Condition.Always, Condition.IsNull(code), Unwrapped(property.Type, code)),
            MemberShape.Optional => new Slot(property.Type.IsValueType ? Condition.Of(code + ".HasValue") : Condition.IsNotNull(code), Condition.Never, Unwrapped(property.Type, code)),
            MemberShape.SelfDescribing => Defined(property.Type, code),
            _ when property.Type.Kind is TypeKind.Any or TypeKind.Polymorphic or TypeKind.Union => Defined(property.Type, code),
            _ when !property.Type.IsValueType => new Slot(Condition.IsNotNull(code), Condition.Never, Of(property.Type, code)),
            _ => Always(Of(property.Type, code)),
        };
    }

    /// <summary>An item of a list at an index.</summary>
    public Slot Item(Operand list, string index) => Element(list, $"{list.Code}[{index}]", list.IsBuilder && TypeNames.IsBuilderItem(list.Type!));

    /// <summary>A value of a map.</summary>
    public Slot Entry(Operand map, string code) => Element(map, code, false);

    /// <summary>The kinds of a union with the condition under which it is of that kind.</summary>
    public IEnumerable<(Condition Condition, Operand Value)> Cases(Operand scalar)
    {
        if (!schemas.TryGetValue(scalar.Type!.Name!, out SchemaModel? schema) || schema is not UnionModel union)
        {
            throw new UnsupportedRuleException("the types of the union are not known here");
        }

        foreach (TypeModel variant in union.Variants)
        {
            if (variant.Kind == TypeKind.UInt64)
            {
                yield return (Condition.Of($"{scalar.Code}.TryGetUInt64(out _)"), new Operand(OperandKind.Integer, $"__Check.UnsignedOf({scalar.Code})", variant));
                continue;
            }

            OperandKind kind = Operand.KindOf(variant);
            (string name, string getter) = kind switch
            {
                OperandKind.Text => ("String", "TextOf"),
                OperandKind.Boolean => ("Boolean", "BooleanOf"),
                OperandKind.Integer => ("Integer", "IntegerOf"),
                _ => ("Number", "NumberOf"),
            };
            OperandKind held = kind is OperandKind.Single or OperandKind.Decimal ? OperandKind.Double : kind;
            yield return (Condition.Equal(scalar.Code + ".Kind", "__TirGen.JsonScalarKind." + name), new Operand(held, $"__Check.{getter}({scalar.Code})"));
        }
    }

    private static Slot Always(Operand value) => new(Condition.Always, Condition.Never, value);

    private Slot Defined(TypeModel type, string code) => new(
        Condition.Of(code + ".IsUndefined").Not,
        type is { Kind: TypeKind.Union, AllowsNull: true } ? Condition.Of(code + ".IsNull") : Condition.Never,
        Of(type, code));

    private Slot Element(Operand owner, string code, bool isBuilder)
    {
        TypeModel type = owner.Type!.Item!;
        return type switch
        {
            { Kind: TypeKind.Union, AllowsNull: true } => new Slot(Condition.Always, Condition.Of(code + ".IsNull"), Of(type, code)),
            { Kind: TypeKind.Any or TypeKind.Polymorphic or TypeKind.Union } => Always(Of(type, code)),
            _ when owner.Type.HasNullableItems => new Slot(Condition.Always, Condition.IsNull(code), Unwrapped(type, code)),
            // Nothing keeps a list from holding null where the schema has none.
            { IsValueType: false } when !isBuilder => new Slot(Condition.Always, Condition.IsNull(code), Of(type, code)),
            _ when isBuilder => new Slot(Condition.Always, Condition.Of(code + ".__IsCreated").Not, Of(type, code) with { IsBuilder = true }),
            _ => Always(Of(type, code)),
        };
    }

    /// <summary>The operand behind <c>T?</c>.</summary>
    private Operand Unwrapped(TypeModel type, string code) => Of(type, type.IsValueType ? code + ".GetValueOrDefault()" : code + "!");

    /// <summary>The operand of a value that is there and not null.</summary>
    public Operand Of(TypeModel type, string code) => new(
        Operand.KindOf(type),
        type.Kind switch
        {
            TypeKind.OpenEnum => code + ".Value",
            TypeKind.IntegerEnum => "(long)" + code,
            TypeKind.Union => code + ".__Scalar",
            _ => code,
        },
        type)
    {
        EnumName = type.Kind == TypeKind.Enum ? options.Qualified(type.Name!) : null,
    };

    private MemberIndex Index(Operand target)
    {
        ObjectModel model = Model(target);
        if (!_indexes.TryGetValue(model.Name, out MemberIndex? index))
        {
            _indexes[model.Name] = index = new MemberIndex(model);
        }

        return index;
    }

    /// <summary>The members of an object by their names on the wire: each rule asks for its own.</summary>
    private sealed class MemberIndex(ObjectModel model)
    {
        public IReadOnlyDictionary<string, PropertyModel> Properties { get; } = model.Properties.ToDictionary(static p => p.WireName, StringComparer.Ordinal);

        public IReadOnlyDictionary<string, BuilderMember> InBuilder { get; } = BuilderMember.Of(model).ToDictionary(static m => m.Property.WireName, StringComparer.Ordinal);
    }
}
