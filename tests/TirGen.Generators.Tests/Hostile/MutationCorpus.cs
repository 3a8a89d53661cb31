using System.Text.Json.Nodes;
using TirGen.Generators.Tests.Corpus;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>What mutations begin with: the project's own documents, what they found before, and the corpus.</summary>
internal static class MutationCorpus
{
    /// <summary>The documents that have every construct once stand for as many as the corpus: their mutations say most.</summary>
    private const int Weight = 3;

    public static IReadOnlyList<JsonObject> Read()
    {
        JsonObject[] own = [DocumentJson.Read("requests.yaml", GeneratorHost.ReadResource("requests.yaml")), DocumentJson.Read("keywords.json", GeneratorHost.ReadResource("keywords.json"))];
        string[] texts = [Specs.ThreeActions, Specs.Shapes, GeneratorHost.TirSpec];
        return
        [
            .. Enumerable.Repeat(own, Weight).SelectMany(static documents => documents),
            .. texts.Select(static text => DocumentJson.Read("own.json", text)),
            .. FoundDocuments.Paths.Concat(CorpusFolder.Documents).Select(static path => DocumentJson.Read(path, File.ReadAllText(path))),
        ];
    }
}
