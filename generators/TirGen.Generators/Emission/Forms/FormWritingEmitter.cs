using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Forms;

/// <summary>Emits the second way in which a builder writes itself: as a form, <c>application/x-www-form-urlencoded</c>.</summary>
internal static class FormWritingEmitter
{
    /// <summary>The name that tells its members from those of JSON.</summary>
    private const string Form = "Form";

    public static void Emit(SourceWriter writer, ObjectModel model, EmissionOptions options)
    {
        IReadOnlyList<WriteOp> body = FormPlan.Of(model, options);
        writer.Blank();
        writer.Line($"internal const int __{Form}FixedBytes = {FixedBytes.Of(body)};");
        writer.Blank();
        using (writer.Block($"internal nint __Write{Form}({WritePrinter.Parameters})"))
        {
            WritePrinter.Print(writer, body);
            writer.Line("return p;");
        }

        OutputEmitter.Emit(writer, model.BuilderName, implements: false, Form);
        OutputEmitter.EmitForm(writer, model.BuilderName, Form);
    }
}
