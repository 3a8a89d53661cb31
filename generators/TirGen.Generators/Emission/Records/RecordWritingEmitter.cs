using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Records;

/// <summary>Emits what makes a record write itself for System.Text.Json, and spells the writing of values over a writer <c>w</c>.</summary>
internal static class RecordWritingEmitter
{
    public static void Emit(SourceWriter writer, IReadOnlyList<RecordMember> members, EmissionOptions options)
    {
        using (writer.Block("protected override void __Members(in __Records.RecordWriter w)"))
        {
            for (int i = 0; i < members.Count; i++)
            {
                PropertyModel property = members[i].Property;
                string number = CSharpText.Number(i);
                writer.Line(property switch
                {
                    { Constant: not null } => $"w.Constant({number}, {property.Name});",
                    { IsReadOnly: false } when members[i].IsNullWithoutValue => Value(property.Type, property.Name, options, number + ", ") + ";",
                    _ => $"if (w.{Question(property)}({number}{HasValue(members[i])})) {Member(members[i], options)};",
                });
            }
        }
    }

    /// <summary>The writing of a value, which may be null where its type says so.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="value">A C# expression of it.</param>
    /// <param name="options">How code is emitted.</param>
    /// <param name="number">What is before the value: the member's number, for one that has no value where it is null.</param>
    public static string Value(TypeModel type, string value, EmissionOptions options, string number = "") => type.Kind switch
    {
        TypeKind.Enum => $"w.Enum({number}(int?){value}, {EnumConverters.Texts(type, options)})",
        TypeKind.IntegerEnum => $"w.Value({number}(long?){value})",
        TypeKind.OpenEnum or TypeKind.Union or TypeKind.Polymorphic => $"w.Struct({number}{value})",
        TypeKind.Object => $"w.Record({number}{value})",
        TypeKind.List => $"w.List({number}{value}, {Item(type, options)})",
        TypeKind.Map => $"w.Map({number}{value}, {Item(type, options)})",
        _ => $"w.Value({number}{value})",
    };

    private static string Item(TypeModel type, EmissionOptions options) => $"static (w, v) => {Value(type.Item!, "v", options)}";

    /// <summary>What only the API sets is never sent again, in whatever form it came.</summary>
    private static string Question(PropertyModel property) => property.IsReadOnly ? "ReadOnly" : "Member";

    private static string HasValue(RecordMember member) => member.ForgetsWhatWasKept ? "" : ", " + member.HasValue;

    private static string Member(RecordMember member, EmissionOptions options) =>
        Value(member.Property.Type, member.Property.Name + (member.Shape == MemberShape.OptionalNullable ? ".Value" : ""), options);
}
