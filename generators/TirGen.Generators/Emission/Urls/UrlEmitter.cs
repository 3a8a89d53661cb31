using TirGen.Generators.Emission.Builders;
using TirGen.Generators.Emission.Writing;
using TirGen.Specification.Model;
using TirGen.Specification.Parsing;

namespace TirGen.Generators.Emission.Urls;

/// <summary>Emits the type that writes an operation's path and query, percent-encoded.</summary>
internal static class UrlEmitter
{
    /// <summary>Longer than nearly every path with its query, and short enough for any stack.</summary>
    private const int StackBytes = 512;

    public static void Emit(SourceWriter writer, OperationModel operation, EmissionOptions options)
    {
        writer.Line($"/// <summary>The path and query of <c>{CSharpText.Xml(operation.Method)} {CSharpText.Xml(operation.Path)}</c>, without credentials.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} readonly struct {operation.UrlName}"))
        {
            foreach (ParameterModel parameter in operation.Parameters)
            {
                EmitProperty(writer, parameter, options);
            }

            IReadOnlyList<UrlPart> parts = UrlPart.Of(operation);
            writer.Blank();
            writer.Line($"internal const int FixedBytes = {CSharpText.Number(parts.Sum(static p => p.FixedBytes))};");
            writer.Blank();
            using (writer.Block($"internal nint Write({WritePrinter.Parameters})"))
            {
                EmitParts(writer, operation, parts, options);
                writer.Line("return p;");
            }

            BuilderWritingEmitter.EmitSinks(writer, "path and query");
            EmitToString(writer);
            EmitResolve(writer);
        }
    }

    private static void EmitParts(SourceWriter writer, OperationModel operation, IReadOnlyList<UrlPart> parts, EmissionOptions options)
    {
        // Without a required query parameter nobody knows which one comes first: all lead with '&', and the first '&' becomes '?'.
        bool marksQuery = parts.Any(static p => p.IsOptional) && !operation.Parameters.Any(static p => !p.IsInPath && p.IsRequired);
        bool marked = false;
        foreach (UrlPart part in parts)
        {
            if (marksQuery && part.IsOptional && !marked)
            {
                writer.Line("nint query = p;");
                marked = true;
            }

            part.PrintWrite(writer, options);
        }

        if (marksQuery)
        {
            writer.Line("__Url.BeginQuery(ref d, query, p);");
        }
    }

    private static void EmitProperty(SourceWriter writer, ParameterModel parameter, EmissionOptions options)
    {
        writer.Blank();
        XmlDocs.Write(writer, parameter.Documentation, $"The parameter {CSharpText.Xml(parameter.WireName)}.");
        string type = TypeNames.InRecord(parameter.Type, options);
        writer.Line(parameter.IsRequired
            ? $"public required {type} {parameter.Name} {{ get; init; }}"
            : $"public {type}? {parameter.Name} {{ get; init; }}");
    }

    private static void EmitToString(SourceWriter writer)
    {
        writer.Blank();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("public override string ToString()"))
        {
            writer.Line("byte[] rented = WriteToRented(out int length);");
            writer.Line("string text = global::System.Text.Encoding.ASCII.GetString(rented, 0, length);");
            writer.Line("global::TirGen.Serialization.WriteBuffer.Return(rented);");
            writer.Line("return text;");
        }
    }

    /// <summary>The absolute address, without a text of it when the transport knows it.</summary>
    private static void EmitResolve(SourceWriter writer)
    {
        writer.Blank();
        using (writer.Block("internal global::System.Uri Resolve(global::TirGen.Http.ApiTransport transport)"))
        {
            writer.Line($"global::System.Span<byte> bytes = stackalloc byte[{CSharpText.Number(StackBytes)}];");
            writer.Line("return TryWrite(bytes, out int length) ? transport.Resolve(bytes.Slice(0, length)) : transport.Resolve(ToString());");
        }
    }
}
