using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the readers of what the API sends by itself.</summary>
internal static class WebhookEmitter
{
    public static void Emit(SourceWriter writer, ClientPlan client, EmissionOptions options)
    {
        ReadExpressions read = new(options, readsNumberTexts: true);
        writer.Line($"""
            /// <summary>Reads what the API "{CSharpText.Xml(client.Title)}" sends by itself: the bodies of its webhooks and callbacks.</summary>
            /// <remarks>Who sent a body is for the caller to find out, by its signature, before it is read.</remarks>
            {FileFrame.GeneratedCode}
            """);
        using (writer.Block($"{options.Access} static class {options.Stem}Webhooks"))
        {
            foreach (PayloadModel payload in client.Payloads)
            {
                string type = TypeNames.InRecord(payload.Type);
                writer.Blank();
                XmlDocs.Text(writer, payload.Documentation, $"Reads {CSharpText.Xml(payload.Name)}.");
                writer.Line("""
                    /// <param name="utf8Json">The body as it came: one JSON value, UTF-8, nested at most 64 deep.</param>
                    /// <returns>The body. What of it does not fit is kept as it came, and what is missing has no value.</returns>
                    /// <exception cref="__System.Text.Json.JsonException">It is no JSON, or of another kind than documented.</exception>
                    """);
                XmlDocs.Obsolete(writer, payload.Documentation);
                writer.Line($"public static {type} Read{payload.Name}(__System.ReadOnlySpan<byte> utf8Json) => __Records.ApiJson.Payload<{type}>(utf8Json, {read.Answer(payload.Type, isNullable: false)});");
            }
        }
    }
}
