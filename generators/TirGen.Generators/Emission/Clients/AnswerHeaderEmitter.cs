using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the headers of answers by the names and types that the document gives them.</summary>
internal static class AnswerHeaderEmitter
{
    private const string Raw = "__TirGen.Http.ApiHeaders";

    public static void Emit(SourceWriter writer, ClientPlan client, EmissionOptions options)
    {
        string name = options.Stem + "Headers";
        writer.Line($"/// <summary>The headers that answers of the API \"{CSharpText.Xml(client.Title)}\" have, each null where it did not come or is of another form.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} readonly struct {name}"))
        {
            writer.Line($$"""
                /// <summary>Reads the headers of an answer.</summary>
                /// <param name="all">Those of a call's <c>Response</c>, of an <see cref="__TirGen.Http.ApiException"/> or of a stream.</param>
                public {{name}}({{Raw}}? all) => All = all ?? {{Raw}}.Empty;

                /// <summary>All headers that came.</summary>
                public {{Raw}} All { get; }
                """);
            foreach (HeaderModel header in client.Headers)
            {
                writer.Blank();
                XmlDocs.Write(writer, header.Documentation, $"The header {CSharpText.Xml(header.WireName)}.");
                (string type, string value) = Of(header);
                writer.Line($"public {type}? {header.Name} => {value};");
            }
        }
    }

    private static (string Type, string Value) Of(HeaderModel header)
    {
        string name = CSharpText.Literal(header.WireName);
        string type = TypeNames.InRecord(header.Type);
        return header.Type.Kind switch
        {
            _ when header.IsAddress => ("__System.Uri", $"All.GetUri({name})"),
            TypeKind.List => ("__Generic.IReadOnlyList<string>", $"All[{name}] is null ? null : All.GetItems({name})"),
            TypeKind.String => ("string", $"All[{name}]"),
            _ => (type, $"All.Get<{type}>({name})"),
        };
    }
}
