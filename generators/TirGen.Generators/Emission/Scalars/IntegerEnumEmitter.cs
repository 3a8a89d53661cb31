using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Scalars;

/// <summary>Emits an enum of integers with its converter. A value without a name is kept: C# enums hold any number.</summary>
internal static class IntegerEnumEmitter
{
    public static void Emit(SourceWriter writer, EnumModel model, EmissionOptions options)
    {
        string type = model.Name;
        string converter = EnumConverters.NameOf(model.Name);
        string integer = model.Integer == TypeKind.Int64 ? "long" : "int";
        XmlDocs.Write(writer, model.Documentation, $"The values of {model.Name}.");
        writer.Line(FileFrame.GeneratedCode);
        writer.Line($"[__Converter(typeof({converter}))]");
        using (writer.Block($"{options.Access} enum {model.Name} : {integer}"))
        {
            foreach (EnumMemberModel member in model.Members)
            {
                writer.Blank();
                writer.Line($"/// <summary>The value {member.Value}.</summary>");
                writer.Line($"{member.Name} = {member.Value},");
            }
        }

        writer.Blank();
        writer.Line($$"""
            {{FileFrame.GeneratedCode}}
            [__System.ComponentModel.EditorBrowsable(__System.ComponentModel.EditorBrowsableState.Never)]
            {{options.Access}} sealed class {{converter}} : __Records.IntegerEnumConverter<{{type}}>
            {
                internal static {{type}}? __Read({{ReadExpressions.Parameter}}) => ({{type}}?)r.{{(model.Integer == TypeKind.Int64 ? "Int64" : "Int32")}}(text: true);
            }
            """);
    }
}
