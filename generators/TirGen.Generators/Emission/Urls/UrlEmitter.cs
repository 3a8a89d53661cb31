using TirGen.Generators.Emission.Code;
using TirGen.Generators.Emission.Members;
using TirGen.Generators.Emission.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Urls;

/// <summary>Emits the type that writes an operation's path and query, percent-encoded.</summary>
internal static class UrlEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, EmissionOptions options)
    {
        writer.Line($"/// <summary>The path and query of <c>{CSharpText.Xml(operation.Method)} {CSharpText.Xml(operation.Path)}</c>, without credentials.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} readonly struct {operation.UrlName} : __Writable"))
        {
            foreach (ParameterModel parameter in operation.Parameters.Where(static p => p.IsInUrl))
            {
                EmitProperty(writer, parameter, PathSegment.IsWhole(operation, parameter));
            }

            UrlPlan plan = UrlPlan.Of(operation, options);
            writer.Blank();
            writer.Line($"internal const int __FixedBytes = {FixedBytes.Of([.. plan.Always, .. plan.Sometimes])};");
            writer.Blank();
            using (writer.Block($"internal nint __Write({WritePrinter.Parameters})"))
            {
                EmitParts(writer, plan);
                writer.Line("return p;");
            }

            OutputEmitter.Emit(writer, created: null, implements: true);
            OutputEmitter.EmitToString(writer);
        }
    }

    private static void EmitParts(SourceWriter writer, UrlPlan plan)
    {
        WritePrinter.Print(writer, plan.Always);
        if (plan.Sometimes.Count == 0)
        {
            return;
        }

        if (!plan.HasQuery)
        {
            writer.Line("nint __query = p;");
        }

        WritePrinter.Print(writer, plan.Sometimes);
        if (!plan.HasQuery)
        {
            writer.Line("__Url.BeginQuery(ref d, __query, p);");
        }
    }

    private static void EmitProperty(SourceWriter writer, ParameterModel parameter, bool isSegment)
    {
        writer.Blank();
        XmlDocs.Write(writer, parameter.Documentation, $"The parameter {CSharpText.Xml(parameter.WireName)}.", knownSource: parameter.Documentation.Source);
        string type = TypeNames.InRecord(parameter.Type);
        writer.Line($"[{ParameterAttribute.Of(parameter, isSegment)}]");
        writer.Line(parameter.IsRequired
            ? $"public required {type} {parameter.Name} {{ get; init; }}"
            : $"public {type}? {parameter.Name} {{ get; init; }}");
    }
}
