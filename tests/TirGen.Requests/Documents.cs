using System.Text.Json.Nodes;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Requests;

/// <summary>Reads documents as plain JSON.</summary>
internal static class Documents
{
    /// <summary>The paths of the documents in a folder, in ordinal order.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder).Where(static path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml").Order(StringComparer.Ordinal);

    public static JsonObject Read(string path)
    {
        ReadResult read = SpecReader.Read(path, File.ReadAllText(path));
        return (JsonObject)(Convert(read.Root ?? throw new InvalidDataException($"{path} is no document."))!);
    }

    private static JsonNode? Convert(SpecNode node) => node switch
    {
        SpecObject o => new JsonObject(o.Members.Select(static m => new KeyValuePair<string, JsonNode?>(m.Name, Convert(m.Value)))),
        SpecArray a => new JsonArray([.. a.Items.Select(Convert)]),
        SpecString s => JsonValue.Create(s.Value),
        SpecNumber n => JsonNode.Parse(n.Text),
        SpecBoolean b => JsonValue.Create(b.Value),
        _ => null,
    };
}
