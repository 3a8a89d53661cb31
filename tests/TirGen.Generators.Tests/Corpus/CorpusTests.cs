using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Tests.Corpus;

/// <summary>
/// Documents that nobody here wrote: every one in the folder that TIRGEN_CORPUS names, or the project's own small set, generates code
/// that compiles without a diagnostic.
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Documents() => [.. CorpusFolder.Documents.Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryDocumentCompilesWithoutADiagnostic(string file)
    {
        string text = File.ReadAllText(Path.Combine(CorpusFolder.Path, file));
        GeneratorDriver driver = GeneratorHost.Driver(new SpecText(file, text, "Corpus.Api"))
            .RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(), out Compilation output, out _);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Id != "TIR9004");
        Assert.Empty(GeneratorHost.Judge(output));
        Assert.True(result.GeneratedSources.Length > 0 || result.Diagnostics.Length > 0);
    }
}
