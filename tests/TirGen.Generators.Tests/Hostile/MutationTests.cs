using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Documents broken at random: neither checking nor generating throws, a document that gives no code says why, and what is generated compiles.</summary>
/// <remarks>
/// TIRGEN_MUTATIONS sets how many, and has each result compiled; TIRGEN_FUZZ_SECONDS goes on for a time instead, from a seed of its own, and has no
/// document take longer than <see cref="Limit"/>. TIRGEN_CORPUS names a folder of documents beside the project's own. TIRGEN_SEED sets where to
/// begin, and TIRGEN_FINDINGS a folder that takes every document which failed: with it the run goes on.
/// </remarks>
public sealed class MutationTests
{
    /// <summary>A hundred times what a document takes. Only a run that has a time of its own looks at the clock.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public void NoMutationOfADocumentBreaksTheGenerator()
    {
        MutationSettings settings = MutationSettings.Read();
        IReadOnlyList<JsonObject> corpus = MutationCorpus.Read();
        Stopwatch watch = Stopwatch.StartNew();
        int tried = 0;
        int failures = 0;
        for (; settings.Budget is { } budget ? watch.Elapsed < budget : tried < settings.Mutations; tried++)
        {
            int seed = unchecked(settings.Seed + tried);
            (string path, string text) = new Mutation(corpus, new Random(seed)).Next();
            string? failure = MutationTrial.Run(path, text, isCompiled: tried % settings.CompiledOneOf == 0, settings.Budget is null ? null : Limit);
            if (failure is not null)
            {
                Assert.True(settings.Findings is not null, $"seed {seed}: {failure}\n{text}");
                failures++;
                File.WriteAllText(Path.Combine(settings.Findings!, $"{seed}-{path}"), text);
                File.WriteAllText(Path.Combine(settings.Findings!, $"{seed}.txt"), failure);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{tried} documents from seed {settings.Seed} in {watch.Elapsed.TotalSeconds:F0} s.");
        Assert.Equal(0, failures);
    }
}
