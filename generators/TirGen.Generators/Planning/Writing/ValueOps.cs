using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Writing;

/// <summary>The steps that write one value of a type.</summary>
internal sealed class ValueOps(EmissionOptions options)
{
    /// <summary>An open enum with more values is written as any text: comparing with each costs more than it saves.</summary>
    private const int MaxKnown = 4;

    private int _variables;

    /// <param name="type">The type of the value.</param>
    /// <param name="value">A C# expression of it.</param>
    /// <param name="nameCode">A C# expression of its name, for the case that it was never made.</param>
    /// <param name="isMade">Somebody has looked whether it is there.</param>
    /// <param name="isBuilder">An object is a builder already; otherwise a record.</param>
    public Steps Of(TypeModel type, string value, string nameCode, bool isMade = false, bool isBuilder = false) =>
        Of(type, value, nameCode, isMade, isBuilder, allowsNull: false);

    private Steps Of(TypeModel type, string value, string nameCode, bool isMade, bool isBuilder, bool allowsNull)
    {
        string? missing = isMade ? null : nameCode;
        return type.Kind switch
        {
            TypeKind.OpenEnum => OpenEnum(type, value, [.. Made.Defined(type, value, missing), new WriteOp.Characters(value + ".Value")]),
            TypeKind.Union or TypeKind.Polymorphic => [.. Made.Defined(type, value, missing, allowsNull), .. Written(type, value, nameCode, isBuilder)],
            TypeKind.Object when isBuilder => [.. isMade ? (Steps)[] : [new WriteOp.Require($"!{value}.__IsCreated", nameCode)], .. Written(type, value, nameCode, isBuilder)],
            _ => Written(type, type.IsValueType ? value : Made.NotNull(value, missing), nameCode, isBuilder),
        };
    }

    private Steps Written(TypeModel type, string value, string nameCode, bool isBuilder) => type.Kind switch
    {
        TypeKind.Boolean => [new WriteOp.Choice(value, new([new ChoiceCase("true", "true"), new ChoiceCase("false", "false")]))],
        TypeKind.Int32 => [new WriteOp.Fixed("Int32", value, 11)],
        TypeKind.Int64 => [new WriteOp.Fixed("Int64", value, 20)],
        TypeKind.UInt64 => [new WriteOp.Fixed("UInt64", value, 20)],
        TypeKind.Single => [new WriteOp.Fixed("Single", value, 32)],
        TypeKind.Double => [new WriteOp.Fixed("Double", value, 32)],
        TypeKind.Decimal => [new WriteOp.Fixed("Decimal", value, 32)],
        TypeKind.DateTimeOffset => Quoted(new WriteOp.Fixed("DateTimeOffset", value, 33)),
        TypeKind.DateOnly => Quoted(new WriteOp.Fixed("DateOnly", value, 10)),
        TypeKind.Guid => Quoted(new WriteOp.Fixed("Guid", value, 36)),
        TypeKind.String => Text(value),
        TypeKind.Bytes => Quoted(new WriteOp.Base64(value)),
        TypeKind.Enum => [new WriteOp.Choice(value, new(type.Members.Select(member =>
            new ChoiceCase($"{options.Qualified(type.Name!)}.{member.Name}", JsonLiteral.Quote(member.Value)))))],
        TypeKind.IntegerEnum => [new WriteOp.Fixed("Int64", $"(long){value}", 20)],
        TypeKind.Union => [new WriteOp.Scalar(value + ".__Scalar")],
        TypeKind.Polymorphic => [new WriteOp.Polymorphic(value)],
        TypeKind.Object when isBuilder => [new WriteOp.Nested(value, options.Qualified(type.BuilderName!))],
        TypeKind.Object => [new WriteOp.NestedRecord(value, options.Qualified(type.BuilderName!))],
        TypeKind.List => List(type, value, nameCode, isSpan: false),
        TypeKind.Map => Map(type, value, nameCode),
        _ => [new WriteOp.Fragment(value)],
    };

    /// <summary>A list in brackets. The items of a span may be builders; those of a record's list are records.</summary>
    public Steps List(TypeModel list, string value, string nameCode, bool isSpan)
    {
        string item = Variable("item");
        string name = Made.Item(nameCode, isSpan ? WriteOp.Each.IndexOf(item) : null);
        Steps body = Item(list, item, name, isSpan && TypeNames.IsBuilderItem(list));
        return [new WriteOp.Literal("["), new WriteOp.Each(value, item, isSpan, [.. body, new WriteOp.Literal(",")]), new WriteOp.Literal("]")];
    }

    /// <summary>A value, or null when the expression is.</summary>
    public Steps Nullable(TypeModel type, string value, string nameCode, bool isValueType) =>
        [new WriteOp.When($"{value} is not null", Of(type, isValueType ? $"{value}.Value" : value, nameCode, isMade: !isValueType), [new WriteOp.Literal("null")])];

    private Steps Map(TypeModel map, string value, string nameCode)
    {
        string pair = Variable("pair");
        Steps body = Item(map, pair + ".Value", Made.Item(nameCode, pair + ".Key"), isBuilder: false);
        return
        [
            new WriteOp.Literal("{"),
            new WriteOp.Each(value, pair, IsSpan: false, [.. Text(pair + ".Key"), new WriteOp.Literal(":"), .. body, new WriteOp.Literal(",")]),
            new WriteOp.Literal("}"),
        ];
    }

    private Steps Item(TypeModel list, string item, string nameCode, bool isBuilder) =>
        list.HasNullableItems && list.Item!.Kind is not (TypeKind.Any or TypeKind.Polymorphic or TypeKind.Union)
            ? Nullable(list.Item, item, nameCode, list.Item.IsValueType)
            : Of(list.Item!, item, nameCode, isMade: false, isBuilder, allowsNull: list.HasNullableItems);

    /// <summary>A text with its quotes.</summary>
    public static Steps Text(string value) => [new WriteOp.Literal("\""), new WriteOp.Characters(value)];

    /// <summary>A text of an open enum.</summary>
    /// <param name="type">The enum.</param>
    /// <param name="value">A C# expression of the value.</param>
    /// <param name="text">Writes any text, behind its opening quote. None of the known ones is a default value.</param>
    public static Steps OpenEnum(TypeModel type, string value, Steps text)
    {
        Steps other = [new WriteOp.Literal("\""), .. text];
        return type.Members.Count is > 0 and <= MaxKnown
            ? [new WriteOp.Known(value + ".Value", new(type.Members.Select(static m => new ChoiceCase(CSharpText.Literal(m.Value), JsonLiteral.Quote(m.Value)))), other)]
            : other;
    }

    private string Variable(string stem) => stem + CSharpText.Number(_variables++);

    private static Steps Quoted(WriteOp value) => [new WriteOp.Literal("\""), value, new WriteOp.Literal("\"")];
}
