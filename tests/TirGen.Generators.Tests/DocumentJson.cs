using System.Text.Json.Nodes;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Generators.Tests;

/// <summary>Reads documents in JSON or YAML as plain JSON, which can be changed.</summary>
internal static class DocumentJson
{
    public static JsonObject Read(string path, string text) =>
        (JsonObject)Convert(SpecReader.Read(path, text).Root ?? throw new InvalidDataException($"{path} is no document."))!;

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
