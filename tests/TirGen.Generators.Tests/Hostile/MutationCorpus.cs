using System.Text.Json.Nodes;
using TirGen.Generators.Tests.Corpus;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>What mutations begin with: the project's own documents, what they found before, and the corpus.</summary>
internal static class MutationCorpus
{
    /// <summary>The documents that have every construct once stand for as many as the corpus: their mutations say most.</summary>
    private const int Weight = 3;

    public static IReadOnlyList<JsonObject> Read()
    {
        JsonObject[] own = [Read("requests.yaml", GeneratorHost.ReadResource("requests.yaml")), Read("keywords.json", GeneratorHost.ReadResource("keywords.json"))];
        string[] texts = [Specs.ThreeActions, Specs.Shapes, GeneratorHost.TirSpec];
        return
        [
            .. Enumerable.Repeat(own, Weight).SelectMany(static documents => documents),
            .. texts.Select(static text => Read("own.json", text)),
            .. FoundDocuments.Paths.Concat(CorpusFolder.Documents).Select(static path => Read(path, File.ReadAllText(path))),
        ];
    }

    private static JsonObject Read(string path, string text) => (JsonObject)Json(SpecReader.Read(path, text).Root!)!;

    private static JsonNode? Json(SpecNode node) => node switch
    {
        SpecObject o => new JsonObject(o.Members.Select(static m => KeyValuePair.Create(m.Name, Json(m.Value)))),
        SpecArray a => new JsonArray([.. a.Items.Select(Json)]),
        SpecString s => JsonValue.Create(s.Value),
        SpecNumber n => JsonNode.Parse(n.Text),
        SpecBoolean b => JsonValue.Create(b.Value),
        _ => null,
    };
}
