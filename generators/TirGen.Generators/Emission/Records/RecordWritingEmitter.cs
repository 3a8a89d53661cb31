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
        using (writer.Block($"void {RecordReadingEmitter.AnyRecord}.Write(__System.Text.Json.Utf8JsonWriter json)"))
        {
            writer.Line("__TirGen.Records.RecordWriter w = new(json, __Names, AdditionalProperties);");
            for (int i = 0; i < model.Properties.Count; i++)
            {
                PropertyModel property = model.Properties[i];
                writer.Line($"if (w.Member({Arguments(property, i, options)})) {Member(property, options)};");
            }

            writer.Line("w.End();");
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

    private static string Arguments(PropertyModel property, int index, EmissionOptions options)
    {
        string number = CSharpText.Number(index);
        bool always = MemberShapes.InRecord(property) == MemberShape.Constant || RecordMembers.ForgetsWhatWasKept(property);
        return always ? number : $"{number}, {RecordMembers.HasValue(property, property.Name, options)}";
    }

    private static string Member(PropertyModel property, EmissionOptions options) => MemberShapes.InRecord(property) switch
    {
        MemberShape.Constant => $"w.Value({property.Name})",
        MemberShape.OptionalNullable => Value(property.Type, property.Name + ".Value", options),
        _ => Value(property.Type, property.Name, options),
    };
}
