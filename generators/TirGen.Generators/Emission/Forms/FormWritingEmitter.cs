using TirGen.Generators.Code;
using TirGen.Generators.Emission.Writing;
using TirGen.Generators.Planning.Writing;

namespace TirGen.Generators.Emission.Forms;

/// <summary>Emits the second way in which a builder writes itself: as a form, <c>application/x-www-form-urlencoded</c>.</summary>
internal static class FormWritingEmitter
{
    /// <summary>The name that tells its members from those of JSON.</summary>
    private const string Form = "Form";

    /// <param name="writer">Takes the code.</param>
    /// <param name="body">The steps.</param>
    /// <param name="type">The builder's name.</param>
    public static void Emit(SourceWriter writer, Steps body, string type)
    {
        writer.Blank();
        writer.Line($"internal const int __{Form}FixedBytes = {FixedBytes.Of(body)};");
        writer.Blank();
        using (writer.Block($"internal nint __Write{Form}({WritePrinter.Parameters})"))
        {
            WritePrinter.Print(writer, body);
            writer.Line("return p;");
        }

        OutputEmitter.Emit(writer, type, implements: false, Form);
        OutputEmitter.EmitForm(writer, type, Form);
    }
}
