using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TirGen.Generators.Tests.Corpus;
using TirGen.Specification.Reading;
using TirGen.Specification.Yaml;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Documents broken at random: the generator never throws, a document that gives no code says why, and what is generated compiles.</summary>
/// <remarks>
/// TIRGEN_MUTATIONS sets how many; then each result is compiled, otherwise one of twenty. TIRGEN_CORPUS names a folder of JSON documents beside
/// the project's own. TIRGEN_SEED sets where to begin, and TIRGEN_FINDINGS a folder that takes every document which failed: with it the run goes on.
/// </remarks>
public sealed class MutationTests
{
    private const int Seed = 20261123;
    private const int DefaultMutations = 2_000;
    private const int CompiledOneOf = 20;

    [Fact]
    public void NoMutationOfADocumentBreaksTheGenerator()
    {
        string? count = Environment.GetEnvironmentVariable("TIRGEN_MUTATIONS");
        int mutations = count is null ? DefaultMutations : int.Parse(count, CultureInfo.InvariantCulture);
        int seed = Environment.GetEnvironmentVariable("TIRGEN_SEED") is { } begin ? int.Parse(begin, CultureInfo.InvariantCulture) : Seed;
        string? findings = Environment.GetEnvironmentVariable("TIRGEN_FINDINGS");
        JsonObject[] corpus = Documents();
        int failures = 0;
        for (int round = 0; round < mutations; round++)
        {
            Random random = new(seed + round);
            (string path, string text) = new Mutation(random).Of(corpus[random.Next(corpus.Length)]);
            string? failure = Failure(path, text, isCompiled: count is not null || round % CompiledOneOf == 0);
            if (failure is not null && findings is not null)
            {
                failures++;
                File.WriteAllText(Path.Combine(findings, $"{seed + round}-{path}"), text);
                File.WriteAllText(Path.Combine(findings, $"{seed + round}.txt"), failure);
            }
            else
            {
                Assert.True(failure is null, $"seed {seed + round}: {failure}\n{text}");
            }
        }

        Assert.Equal(0, failures);
    }

    private static JsonObject[] Documents()
    {
        IEnumerable<string> texts = [Specs.ThreeActions, Specs.Shapes, GeneratorHost.TirSpec];
        // The documents that have every construct once stand for as many as the corpus: their mutations say most.
        JsonObject[] own = [(JsonObject)Json(SpecReader.Read("requests.yaml", GeneratorHost.ReadResource("requests.yaml")).Root!)!, JsonNode.Parse(GeneratorHost.ReadResource("keywords.json"))!.AsObject()];
        return [.. Enumerable.Repeat(own, 3).SelectMany(static o => o), .. texts
            .Concat(Directory.EnumerateFiles(CorpusFolder.Path, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText))
            .Select(static text => JsonNode.Parse(text)!.AsObject())];
    }

    private static JsonNode? Json(SpecNode node) => node switch
    {
        SpecObject o => new JsonObject(o.Members.Select(static m => new KeyValuePair<string, JsonNode?>(m.Name, Json(m.Value)))),
        SpecArray a => new JsonArray([.. a.Items.Select(Json)]),
        SpecString s => JsonValue.Create(s.Value),
        SpecNumber n => JsonNode.Parse(n.Text),
        SpecBoolean b => JsonValue.Create(b.Value),
        _ => null,
    };

    private static string? Failure(string path, string text, bool isCompiled)
    {
        GeneratorDriver driver = GeneratorHost.Driver(new SpecText(path, text))
            .RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(), out Compilation output, out _);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is not null)
        {
            return result.Exception.ToString();
        }

        if (result.Diagnostics.FirstOrDefault(static d => d.Id == "TIR9001") is { } failed)
        {
            return failed.GetMessage(CultureInfo.InvariantCulture);
        }

        if (result.GeneratedSources.IsEmpty && result.Diagnostics.IsEmpty)
        {
            return "Nothing is generated and nothing is said.";
        }

        Diagnostic? error = isCompiled ? output.GetDiagnostics().FirstOrDefault(static d => d.Severity >= DiagnosticSeverity.Warning) : null;
        return error is null ? null : $"{error}\n{error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}";
    }
}
