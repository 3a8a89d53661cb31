using System.Globalization;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>How much is tried, as the environment says.</summary>
/// <param name="Mutations">How many documents; without meaning where there is a budget.</param>
/// <param name="Budget">How long to go on instead, or null.</param>
/// <param name="Seed">The seed of the first document; each of the others has the next.</param>
/// <param name="CompiledOneOf">One of how many results is compiled.</param>
/// <param name="Findings">A folder that takes every document that failed, and lets the run go on; or null.</param>
internal sealed record MutationSettings(int Mutations, TimeSpan? Budget, int Seed, int CompiledOneOf, string? Findings)
{
    private const int DefaultSeed = 20261123;
    private const int DefaultMutations = 300;
    private const int DefaultCompiledOneOf = 10;

    public static MutationSettings Read()
    {
        int? mutations = Number("TIRGEN_MUTATIONS");
        int? seconds = Number("TIRGEN_FUZZ_SECONDS");
        return new(
            mutations ?? DefaultMutations,
            seconds is { } budget ? TimeSpan.FromSeconds(budget) : null,
            // A run with a budget looks for what no run saw before.
            Number("TIRGEN_SEED") ?? (seconds is null ? DefaultSeed : Random.Shared.Next()),
            mutations is null && seconds is null ? DefaultCompiledOneOf : 1,
            Environment.GetEnvironmentVariable("TIRGEN_FINDINGS"));
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
