using TirGen.Generators.Code;
using TirGen.Generators.Emission.Writing;
using TirGen.Generators.Planning.Operations;
using TirGen.Generators.Planning.Urls;
using TirGen.Generators.Planning.Writing;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Urls;

/// <summary>Emits the type that writes an operation's path and query, percent-encoded.</summary>
internal static class UrlEmitter
{
    public static void Emit(SourceWriter writer, OperationPlan plan, UrlPlan url, EmissionOptions options)
    {
        OperationModel operation = plan.Model;
        writer.Line($"/// <summary>The path and query of <c>{CSharpText.Xml(operation.Method)} {CSharpText.Xml(operation.Path)}</c>, without credentials.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} readonly struct {operation.UrlName} : __Writable"))
        {
            foreach (ParameterPlan parameter in plan.Parameters.Where(static p => p.Model.IsInUrl))
            {
                EmitProperty(writer, parameter);
            }

            writer.Blank();
            writer.Line($"internal const int __FixedBytes = {FixedBytes.Of([.. url.Always, .. url.Sometimes])};");
            writer.Blank();
            using (writer.Block($"internal nint __Write({WritePrinter.Parameters})"))
            {
                EmitParts(writer, url);
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

    private static void EmitProperty(SourceWriter writer, ParameterPlan plan)
    {
        ParameterModel parameter = plan.Model;
        writer.Blank();
        XmlDocs.Write(writer, parameter.Documentation, $"The parameter {CSharpText.Xml(parameter.WireName)}.", knownSource: parameter.Documentation.Source);
        writer.Line($"[{ParameterAttribute.Of(plan)}]");
        writer.Line(parameter.IsRequired
            ? $"public required {plan.Type} {parameter.Name} {{ get; init; }}"
            : $"public {plan.Type}? {parameter.Name} {{ get; init; }}");
    }
}
