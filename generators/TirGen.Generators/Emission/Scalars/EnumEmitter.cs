using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Reading;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Scalars;

/// <summary>Emits a closed enum with its converter.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model, EmissionOptions options)
    {
        string converter = EnumConverters.NameOf(model.Name);
        XmlDocs.Write(writer, model.Documentation, $"The values of {model.Name}.");
        writer.Line(FileFrame.GeneratedCode);
        writer.Line($"[__Converter(typeof({converter}))]");
        using (writer.Block($"{options.Access} enum {model.Name}"))
        {
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Blank();
                writer.Line($"/// <summary>The value <c>{CSharpText.Xml(member.Value)}</c>.</summary>");
                writer.Line($"[__Value({CSharpText.Literal(member.Value)})]");
                writer.Line($"{member.Name},");
            }
        }

        writer.Blank();
        EmitConverter(writer, model, converter, options);
    }

    private static void EmitConverter(SourceWriter writer, EnumModel model, string converter, EmissionOptions options)
    {
        string type = options.Qualified(model.Name);
        writer.Line($"/// <summary>Reads and writes <see cref=\"{model.Name}\"/> as the texts of the API.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        writer.Line("[__System.ComponentModel.EditorBrowsable(__System.ComponentModel.EditorBrowsableState.Never)]");
        using (writer.Block($"{options.Access} sealed class {converter} : __Records.EnumConverter<{type}>"))
        {
            writer.Line($"internal static readonly __Table Names = {RecordReadingEmitter.NameTable(model.Members.Select(static m => m.Value), [])};");
            writer.Blank();
            writer.Line("/// <summary>Makes a converter.</summary>");
            writer.Line($"public {converter}()");
            writer.Line("    : base(Names)");
            using (writer.Block(""))
            {
            }
        }
    }
}
