using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Tests.Reading;

/// <summary>Writes a tree as JSON with a line for each member and item.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(SpecNode node) => JsonSerializer.Serialize(Convert(node), Indented).ReplaceLineEndings("\n");

    private static JsonNode? Convert(SpecNode node) => node switch
    {
        SpecObject o => new JsonObject(o.Members.Select(static m => KeyValuePair.Create(m.Name, Convert(m.Value)))),
        SpecArray a => new JsonArray([.. a.Items.Select(Convert)]),
        SpecString s => JsonValue.Create(s.Value),
        SpecNumber n => JsonNode.Parse(n.Text),
        SpecBoolean b => JsonValue.Create(b.Value),
        _ => null,
    };
}
