using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Reading;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Records;

/// <summary>Emits what makes a record write itself for System.Text.Json, and spells the writing of values over a writer <c>w</c>.</summary>
internal static class RecordWritingEmitter
{
    public static void Emit(SourceWriter writer, ObjectModel model, EmissionOptions options)
    {
        using (writer.Block($"void {RecordReadingEmitter.Interface(options.Qualified(model.Name))}.Members(in __Records.RecordWriter w)"))
        {
            for (int i = 0; i < model.Properties.Count; i++)
            {
                PropertyModel property = model.Properties[i];
                string number = CSharpText.Number(i);
                writer.Line(property.Constant is not null
                    ? $"w.Constant({number}, {property.Name});"
                    : $"if (w.{Question(property)}({number}{HasValue(property, options)})) {Member(property, options)};");
            }
        }
    }

    /// <summary>The writing of a value, which may be null where its type says so.</summary>
    public static string Value(TypeModel type, string value, EmissionOptions options) => type.Kind switch
    {
        TypeKind.Enum => $"w.Enum((int?){value}, {EnumConverters.Texts(type, options)})",
        TypeKind.IntegerEnum => $"w.Value((long?){value})",
        TypeKind.OpenEnum or TypeKind.Union or TypeKind.Polymorphic => $"w.Struct({value})",
        TypeKind.Object => $"w.Record({value})",
        TypeKind.List => $"w.List({value}, {Item(type, options)})",
        TypeKind.Map => $"w.Map({value}, {Item(type, options)})",
        _ => $"w.Value({value})",
    };

    private static string Item(TypeModel type, EmissionOptions options) => $"static (w, v) => {Value(type.Item!, "v", options)}";

    /// <summary>What only the API sets is never sent again, in whatever form it came.</summary>
    private static string Question(PropertyModel property) => property.IsReadOnly ? "ReadOnly" : "Member";

    private static string HasValue(PropertyModel property, EmissionOptions options) =>
        RecordMembers.ForgetsWhatWasKept(property) ? "" : $", {RecordMembers.HasValue(property, property.Name, options)}";

    private static string Member(PropertyModel property, EmissionOptions options) => MemberShapes.InRecord(property) switch
    {
        MemberShape.OptionalNullable => Value(property.Type, property.Name + ".Value", options),
        _ => Value(property.Type, property.Name, options),
    };
}
