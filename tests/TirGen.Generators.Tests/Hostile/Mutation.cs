using System.Text.Json;
using System.Text.Json.Nodes;
using TirGen.Generators.Tests.Yaml;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Breaks documents at random: their tree, so that what comes out is still a document, then their text, then its bytes.</summary>
/// <param name="corpus">The documents.</param>
/// <param name="random">Decides everything: the same seed gives the same document.</param>
internal sealed class Mutation(IReadOnlyList<JsonObject> corpus, Random random)
{
    /// <summary>A mutated document, as the text of a file.</summary>
    public (string Path, string Text) Next()
    {
        JsonObject document = DocumentSlice.Of(random.Pick(corpus), random);
        if (random.Next(4) > 0)
        {
            TreeMutation tree = new(document, random.Pick(corpus), random);
            Repeat(random.Next(1, 6), tree.Edit);
        }

        bool isYaml = random.Next(3) == 0;
        string text = isYaml ? Yaml(document) : document.ToJsonString();
        if (random.Next(3) == 0)
        {
            Repeat(random.Next(1, 4), () => text = TextMutation.Edit(text, isYaml, random));
        }

        if (random.Next(8) == 0)
        {
            text = ByteMutation.Edit(text, random);
        }

        return (isYaml ? "fuzz.yaml" : "fuzz.json", text);
    }

    private string Yaml(JsonObject document)
    {
        using JsonDocument element = JsonDocument.Parse(document.ToJsonString(), new JsonDocumentOptions { MaxDepth = 1_000 });
        return random.Next(3) == 0 ? YamlWriter.Folded(element.RootElement) : YamlWriter.Block(element.RootElement);
    }

    private static void Repeat(int times, Action edit)
    {
        for (; times > 0; times--)
        {
            edit();
        }
    }
}
