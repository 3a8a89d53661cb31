using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Documents broken at random: the generator never throws, and a document that gives no code says why.</summary>
public sealed class MutationTests
{
    private const int Mutations = 2_000;

    [Fact]
    public void NoMutationOfADocumentBreaksTheGenerator()
    {
        Random random = new(20261123);
        string[] corpus = [Specs.ThreeActions, Specs.Shapes];
        for (int round = 0; round < Mutations; round++)
        {
            string document = corpus[random.Next(corpus.Length)];
            for (int edits = random.Next(1, 4); edits > 0; edits--)
            {
                document = Mutate(document, random);
            }

            GeneratorRunResult result = GeneratorHost.Driver(new SpecText("fuzz.json", document))
                .RunGenerators(GeneratorHost.Compilation()).GetRunResult().Results.Single();

            Assert.True(result.Exception is null, $"round {round}: {result.Exception}\n{document}");
            Assert.DoesNotContain(result.Diagnostics, static d => d.Id == "TIR9001");
            Assert.True(result.GeneratedSources.Length > 0 || result.Diagnostics.Length > 0, $"round {round}: silence\n{document}");
        }
    }

    [Theory]
    [InlineData("\"; } System.Console.WriteLine(1); //")]
    [InlineData("*/ class Evil { } /*")]
    [InlineData("</summary><script>")]
    [InlineData("\u2028class Evil { }")]
    [InlineData("\r\nclass Evil { }")]
    [InlineData("#endif\n#error Evil")]
    [InlineData("{0} \\u0022 \\")]
    [InlineData("\ud800")]
    public void NoTextOfADocumentBecomesCode(string text)
    {
        string json = System.Text.Json.JsonSerializer.Serialize(text)[1..^1].Replace("\uFFFD", "\\ud800", StringComparison.Ordinal);
        string document = Specs.Shapes
            .Replace("\"Shapes\"", $"\"{json}\"", StringComparison.Ordinal)
            .Replace("\"names\"", $"\"names {json}\"", StringComparison.Ordinal)
            .Replace("\"small\"", $"\"{json}\", \"small\"", StringComparison.Ordinal)
            .Replace("\"sendShapes\"", $"\"{json}\", \"description\": \"{json}\"", StringComparison.Ordinal)
            .Replace("\"/shapes\"", $"\"/shapes{json}\"", StringComparison.Ordinal);

        IReadOnlyDictionary<string, string> sources = GeneratorHost.Generate(new SpecText("hostile.json", document, "Hostile.Api"));

        Assert.DoesNotContain(sources.Values, static s => System.Text.RegularExpressions.Regex.IsMatch(s, @"^\s*(public |internal )?(sealed )?class Evil", System.Text.RegularExpressions.RegexOptions.Multiline));
    }

    private static string Mutate(string text, Random random)
    {
        int at = random.Next(text.Length);
        int length = Math.Min(random.Next(1, 40), text.Length - at);
        int from = random.Next(text.Length);
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(from, Math.Min(length, text.Length - from))),
            2 => text[..at],
            3 => text.Remove(at, 1).Insert(at, ((char)random.Next(0, 0x2100)).ToString()),
            4 => text.Replace("\"string\"", random.Next(2) == 0 ? "\"object\"" : "\"array\"", StringComparison.Ordinal),
            _ => text.Insert(at, new string('[', random.Next(1, 300))),
        };
    }
}
