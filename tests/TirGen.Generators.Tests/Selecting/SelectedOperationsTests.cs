using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Tests.Selecting;

/// <summary>A project that chooses among the operations of its document.</summary>
public sealed class SelectedOperationsTests
{
    [Theory]
    [InlineData("TirGenOperations", "B|d")]
    [InlineData("TirGenPaths", "PUT /things/*")]
    public void OnlyWhatIsChosenIsGenerated(string metadata, string value)
    {
        IReadOnlyDictionary<string, string> sources = GeneratorHost.Generate(Chosen(metadata, value));

        Assert.Contains("BAsync(", sources["Sample.Api.ApiClient.g.cs"] + string.Concat(sources.Values), StringComparison.Ordinal);
        Assert.Equal(metadata == "TirGenPaths", string.Concat(sources.Values).Contains("CAsync(", StringComparison.Ordinal));
        Assert.Equal(metadata == "TirGenPaths", sources.Keys.Any(static name => name.Contains(".C.", StringComparison.Ordinal)));
    }

    [Fact]
    public void WithNothingChosenTheBuildSaysWhy()
    {
        GeneratorDriver driver = GeneratorHost.Driver(Chosen("TirGenTags", "things")).RunGenerators(GeneratorHost.Compilation());

        Diagnostic diagnostic = Assert.Single(driver.GetRunResult().Diagnostics);
        Assert.Equal("TIR9004", diagnostic.Id);
        Assert.Contains("Tags: \"things\" meets no tag of an operation.", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(driver.GetRunResult().GeneratedTrees);
    }

    private static SpecText Chosen(string metadata, string value) => new("api.json", Specs.ThreeActions)
    {
        Metadata = ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles." + metadata, value),
    };
}
