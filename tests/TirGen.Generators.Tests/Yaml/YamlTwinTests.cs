using System.Text.Json;
using TirGen.Generators.Tests.Corpus;

namespace TirGen.Generators.Tests.Yaml;

/// <summary>A document in JSON and its twin in YAML give the same bytes.</summary>
public sealed class YamlTwinTests
{
    public static TheoryData<string> Documents() =>
        [.. Directory.EnumerateFiles(CorpusFolder.Path, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(static name => name!)];

    /// <summary>Twins that somebody else wrote: files of one name in the corpus.</summary>
    public static TheoryData<string> Pairs() =>
        [.. Directory.EnumerateFiles(CorpusFolder.Path, "*.yaml").Where(static path => File.Exists(Path.ChangeExtension(path, ".json"))).Select(static path => Path.GetFileNameWithoutExtension(path)!)];

    [Fact]
    public void TheTirDocumentGivesTheSameBytes() => Check(GeneratorHost.TirSpec);

    [Theory]
    [MemberData(nameof(Documents))]
    public void ADocumentOfTheCorpusGivesTheSameBytes(string file) => Check(File.ReadAllText(Path.Combine(CorpusFolder.Path, file)));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void ThePairsOfTheCorpusGiveTheSameBytes(string name) => Same(
        GeneratorHost.Run("api.json", File.ReadAllText(Path.Combine(CorpusFolder.Path, name + ".json"))),
        GeneratorHost.Run("api.yaml", File.ReadAllText(Path.Combine(CorpusFolder.Path, name + ".yaml"))));

    private static void Check(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        IReadOnlyDictionary<string, string> expected = GeneratorHost.Run("api.json", json);
        Same(expected, GeneratorHost.Run("api.yaml", YamlWriter.Block(document.RootElement)));
        Same(expected, GeneratorHost.Run("api.yml", YamlWriter.Folded(document.RootElement)));
        Same(expected, GeneratorHost.Run("flow.yaml", json));
    }

    private static void Same(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (KeyValuePair<string, string> file in expected)
        {
            Assert.Equal(file.Value, actual[file.Key]);
        }
    }
}
