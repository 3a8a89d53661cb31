using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Forms;
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

        OutputEmitter.Emit(writer, model.BuilderName, Form);
        writer.Blank();
        writer.Line(OutputEmitter.ContentDocs);
        using (writer.Block($"public __System.Net.Http.HttpContent To{Form}Content()"))
        {
            OutputEmitter.EmitAttempt(writer, OutputEmitter.Size(Form, model.BuilderName), Form);
            writer.Line("return __TirGen.Http.ContentTypes.Set(new __TirGen.Http.PooledJsonContent(to.Take(out int length), length), \"application/x-www-form-urlencoded\");");
        }
    }
}
