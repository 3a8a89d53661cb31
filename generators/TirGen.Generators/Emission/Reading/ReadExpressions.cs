using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Reading;

/// <summary>Spells the reading of values: C# expressions over a reader <c>r</c>.</summary>
/// <param name="options">How the document is emitted.</param>
/// <param name="readsNumberTexts">Whether a text that is a number counts as one: APIs answer so; what is sent is exact.</param>
internal sealed class ReadExpressions(EmissionOptions options, bool readsNumberTexts)
{
    /// <summary>The parameter of everything that reads.</summary>
    public const string Parameter = "ref __Reader r";

    private readonly string _text = readsNumberTexts ? "text: true" : "";

    /// <summary>The reading of an answer; its null says that it has none.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="isNullable">Its C# type has a null beside the values.</param>
    public string Answer(TypeModel type, bool isNullable) => $"static ({Parameter}) => {(type.IsValueType && !isNullable ? NotNull(type) : OrNull(type))}";

    /// <summary>The value where its C# type has a null, which says that there is none.</summary>
    public string OrNone(TypeModel type) => OrNull(type);

    /// <summary>The value of a member as its record holds it.</summary>
    public string Member(RecordMember member) => member.Shape switch
    {
        MemberShape.Required => NotNull(member.Property.Type),
        MemberShape.RequiredNullable => $"r.OrNull({Nullable(member.Property.Type)})",
        MemberShape.OptionalNullable => $"r.Optional({Nullable(member.Property.Type)})",
        _ => OrNull(member.Property.Type),
    };

    /// <summary>The value of a member that the record does not name, which is read only to see that it has its form.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="isNullable">It may be null.</param>
    public string Other(TypeModel type, bool isNullable) => isNullable && !type.HasNull ? $"r.OrNull({OrNull(type)})" : OrNull(type);

    /// <summary>The value, or null when there is none; of a type with an undefined value, that.</summary>
    public string OrNull(TypeModel type) => type.Kind switch
    {
        TypeKind.Any => "r.Fragment()",
        TypeKind.String => "r.Text()",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Single or TypeKind.Double or TypeKind.Decimal => $"r.{type.Kind}({_text})",
        TypeKind.Enum => $"r.Enum<{Name(type)}>({EnumConverters.Texts(type, options)})",
        TypeKind.IntegerEnum => $"{options.Qualified(EnumConverters.NameOf(type.Name!))}.__Read(ref r)",
        TypeKind.OpenEnum or TypeKind.Union or TypeKind.Polymorphic or TypeKind.Object => $"{Name(type)}.__Read(ref r)",
        TypeKind.List => $"r.List(static ({Parameter}) => {Item(type)})",
        TypeKind.Map => $"r.Map(static ({Parameter}) => {Item(type)})",
        _ => $"r.{type.Kind}()",
    };

    /// <summary>The same where null is a value beside those of the type, even of a type that has a null of its own.</summary>
    private string Nullable(TypeModel type) => type.HasNull ? $"r.TryNull() ? ({TypeNames.InRecord(type)}?)null : {OrNull(type)}" : OrNull(type);

    private string NotNull(TypeModel type) => type.Kind switch
    {
        _ when type.HasNull => OrNull(type),
        TypeKind.Enum => $"r.EnumOrUndefined<{Name(type)}>({EnumConverters.Texts(type, options)})",
        TypeKind.Object => OrNull(type) + "!",
        _ when type.IsValueType => $"({OrNull(type)}).GetValueOrDefault()",
        _ => OrNull(type) + "!",
    };

    private string Item(TypeModel list) => list.HasNullableItems && !list.Item!.HasNull && list.Item.Kind != TypeKind.Union
        ? $"r.OrNull({OrNull(list.Item)})"
        : NotNull(list.Item!);

    private string Name(TypeModel type) => options.Qualified(type.Name!);
}
