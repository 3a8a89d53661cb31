using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Planning.Members;
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
                EmitValue(writer, member);
                writer.Line($"{member.Name},");
            }
        }

        writer.Blank();
        EmitConverter(writer, model, converter, options);
    }

    /// <summary>Emits what stands before a value: its text, for analyzers, and for people too where its name does not spell it.</summary>
    public static void EmitValue(SourceWriter writer, EnumMemberModel member)
    {
        if (!string.Equals(member.Name, string.Concat(member.Value.Where(static c => c is not ('_' or '-' or ' '))), StringComparison.OrdinalIgnoreCase))
        {
            writer.Line($"/// <summary>The value <c>{CSharpText.Xml(member.Value)}</c>.</summary>");
        }

        writer.Line($"[__Value({CSharpText.Literal(member.Value)})]");
    }

    private static void EmitConverter(SourceWriter writer, EnumModel model, string converter, EmissionOptions options)
    {
        writer.Line($$"""
            {{FileFrame.GeneratedCode}}
            [__System.ComponentModel.EditorBrowsable(__System.ComponentModel.EditorBrowsableState.Never)]
            {{options.Access}} sealed class {{converter}} : __Records.EnumConverter<{{model.Name}}>
            {
                internal static readonly __Table Names = {{RecordReadingEmitter.NameTable(model.Members.Select(static m => m.Value), [])}};
                public {{converter}}() : base(Names) { }
            }
            """);
    }
}
