using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Writing;

/// <summary>The steps that write one value of a type.</summary>
internal sealed class ValueOps(EmissionOptions options)
{
    /// <summary>An open enum with more values is written as any text: comparing with each costs more than it saves.</summary>
    private const int MaxKnown = 4;

    private int _variables;

    /// <param name="type">The type of the value.</param>
    /// <param name="value">A C# expression of it, not null.</param>
    /// <param name="isBuilder">An object is a builder already; otherwise a record.</param>
    public IReadOnlyList<WriteOp> Of(TypeModel type, string value, bool isBuilder = false) => type.Kind switch
    {
        TypeKind.Boolean => [new WriteOp.Choice(value, [new ChoiceCase("true", "true"), new ChoiceCase("false", "false")])],
        TypeKind.Int32 => [new WriteOp.Fixed("Int32", value, 11)],
        TypeKind.Int64 => [new WriteOp.Fixed("Int64", value, 20)],
        TypeKind.Single => [new WriteOp.Fixed("Single", value, 32)],
        TypeKind.Double => [new WriteOp.Fixed("Double", value, 32)],
        TypeKind.Decimal => [new WriteOp.Fixed("Decimal", value, 32)],
        TypeKind.DateTimeOffset => Quoted(new WriteOp.Fixed("DateTimeOffset", value, 33)),
        TypeKind.DateOnly => Quoted(new WriteOp.Fixed("DateOnly", value, 10)),
        TypeKind.Guid => Quoted(new WriteOp.Fixed("Guid", value, 36)),
        TypeKind.String => Text(value),
        TypeKind.Bytes => Quoted(new WriteOp.Base64(value)),
        TypeKind.OpenEnum => OpenEnum(type, value + ".Value"),
        TypeKind.Enum => [new WriteOp.Choice(value, [.. type.Members.Select(member =>
            new ChoiceCase($"{options.Qualified(type.Name!)}.{member.Name}", JsonLiteral.Quote(member.Value)))])],
        TypeKind.IntegerEnum => [new WriteOp.Fixed("Int64", $"(long){value}", 20)],
        TypeKind.Union => [new WriteOp.Scalar(value + ".Scalar")],
        TypeKind.Polymorphic => [new WriteOp.Polymorphic(value)],
        TypeKind.Object when isBuilder => [new WriteOp.Nested(value, options.Qualified(type.BuilderName!))],
        TypeKind.Object => [new WriteOp.NestedRecord(value, options.Qualified(type.BuilderName!))],
        TypeKind.List => List(type, value, isSpan: false),
        TypeKind.Map => Map(type, value),
        _ => [new WriteOp.Fragment(value)],
    };

    /// <summary>A list in brackets. The items of a span may be builders; those of a record's list are records.</summary>
    public IReadOnlyList<WriteOp> List(TypeModel list, string value, bool isSpan)
    {
        string item = Variable("item");
        IReadOnlyList<WriteOp> body = Item(list, item, isSpan && TypeNames.IsBuilderItem(list));
        return [new WriteOp.Literal("["), new WriteOp.Each(value, item, isSpan, [.. body, new WriteOp.Literal(",")]), new WriteOp.Literal("]")];
    }

    /// <summary>A value, or null when the expression is.</summary>
    public IReadOnlyList<WriteOp> Nullable(TypeModel type, string value, bool isValueType) =>
        [new WriteOp.When($"{value} is not null", Of(type, isValueType ? $"{value}.Value" : value), [new WriteOp.Literal("null")])];

    private IReadOnlyList<WriteOp> Map(TypeModel map, string value)
    {
        string pair = Variable("pair");
        IReadOnlyList<WriteOp> body = Item(map, pair + ".Value", isBuilder: false);
        return
        [
            new WriteOp.Literal("{"),
            new WriteOp.Each(value, pair, IsSpan: false, [.. Text(pair + ".Key"), new WriteOp.Literal(":"), .. body, new WriteOp.Literal(",")]),
            new WriteOp.Literal("}"),
        ];
    }

    private IReadOnlyList<WriteOp> Item(TypeModel list, string item, bool isBuilder) =>
        list.HasNullableItems && list.Item!.Kind is not (TypeKind.Any or TypeKind.Polymorphic or TypeKind.Union)
            ? Nullable(list.Item, item, list.Item.IsValueType)
            : Of(list.Item!, item, isBuilder);

    /// <summary>A text with its quotes.</summary>
    public static IReadOnlyList<WriteOp> Text(string value) => [new WriteOp.Literal("\""), new WriteOp.Characters(value)];

    private static IReadOnlyList<WriteOp> OpenEnum(TypeModel type, string value) => type.Members.Count is > 0 and <= MaxKnown
        ? [new WriteOp.Known(value, [.. type.Members.Select(static m => new ChoiceCase(CSharpText.Literal(m.Value), JsonLiteral.Quote(m.Value)))], Text(value))]
        : Text(value);

    private string Variable(string stem) => stem + CSharpText.Number(_variables++);

    private static IReadOnlyList<WriteOp> Quoted(WriteOp value) => [new WriteOp.Literal("\""), value, new WriteOp.Literal("\"")];
}
