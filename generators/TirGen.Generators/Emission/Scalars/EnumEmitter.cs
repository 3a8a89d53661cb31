using TirGen.Generators.Emission.Reading;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Scalars;

/// <summary>Emits a closed enum with its converter.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model, EmissionOptions options)
    {
        string converter = ConverterName(model.Name);
        XmlDocs.Write(writer, model.Documentation, $"The values of {model.Name}.");
        writer.Line(FileFrame.GeneratedCode);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({options.Qualified(converter)}))]");
        using (writer.Block($"{options.Access} enum {model.Name}"))
        {
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Blank();
                writer.Line($"/// <summary>The value <c>{CSharpText.Xml(member.Value)}</c>.</summary>");
                writer.Line($"[global::TirGen.ApiValue({CSharpText.Literal(member.Value)})]");
                writer.Line($"{member.Name},");
            }
        }

        writer.Blank();
        EmitConverter(writer, model, converter, options);
    }

    /// <summary>The name of the converter of a closed enum.</summary>
    public static string ConverterName(string name) => name + "JsonConverter";

    /// <summary>The table of a closed enum's texts.</summary>
    public static string Names(TypeModel type, EmissionOptions options) => options.Qualified(ConverterName(type.Name!)) + ".Names";

    private static void EmitConverter(SourceWriter writer, EnumModel model, string converter, EmissionOptions options)
    {
        string type = options.Qualified(model.Name);
        writer.Line($"/// <summary>Reads and writes <see cref=\"{model.Name}\"/> as the texts of the API.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using (writer.Block($"{options.Access} sealed class {converter} : global::System.Text.Json.Serialization.JsonConverter<{type}>"))
        {
            writer.Line($"internal static readonly global::TirGen.Reading.ApiNames Names = {RecordReadingEmitter.NameTable(model.Members.Select(static m => m.Value), [])};");
            writer.Blank();
            writer.Line("/// <inheritdoc/>");
            using (writer.Block($"public override {type} Read(ref global::System.Text.Json.Utf8JsonReader reader, global::System.Type typeToConvert, global::System.Text.Json.JsonSerializerOptions options)"))
            {
                using (writer.Block("if (reader.TokenType == global::System.Text.Json.JsonTokenType.String)"))
                {
                    foreach (EnumMemberModel member in model.Members)
                    {
                        using (writer.Block($"if (reader.ValueTextEquals({CSharpText.Literal(member.Value)}))"))
                        {
                            writer.Line($"return {type}.{member.Name};");
                        }

                        writer.Blank();
                    }
                }

                writer.Line($"throw global::TirGen.Serialization.EnumText.Unknown(ref reader, {CSharpText.Literal(model.Name)}, {CSharpText.Literal(Known(model))});");
            }

            writer.Blank();
            writer.Line("/// <inheritdoc/>");
            using (writer.Block($"public override void Write(global::System.Text.Json.Utf8JsonWriter writer, {type} value, global::System.Text.Json.JsonSerializerOptions options)"))
            {
                using (writer.Block("writer.WriteStringValue(value switch", "});"))
                {
                    foreach (EnumMemberModel member in model.Members)
                    {
                        writer.Line($"{type}.{member.Name} => {CSharpText.Literal(member.Value)},");
                    }

                    writer.Line("_ => throw __Json.UndefinedEnum(nameof(value), value),");
                }
            }
        }
    }

    private static string Known(EnumModel model) => string.Join(", ", model.Members.Select(static m => $"\"{m.Value}\""));
}
