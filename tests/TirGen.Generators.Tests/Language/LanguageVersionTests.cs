using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Generators.Tests.Corpus;

namespace TirGen.Generators.Tests.Language;

/// <summary>Generated code compiles in every version of the language that is claimed, from C# 11 on.</summary>
public sealed class LanguageVersionTests
{
    private static readonly LanguageVersion[] Versions = [LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.Latest, LanguageVersion.Preview];

    public static TheoryData<LanguageVersion> Claimed => [.. Versions];

    public static TheoryData<string, LanguageVersion> Documents()
    {
        TheoryData<string, LanguageVersion> data = [];
        foreach (string path in CorpusFolder.Documents)
        {
            data.Add(Path.GetFileName(path), LanguageVersion.CSharp11);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Claimed))]
    public void TheDocumentOfTirCompiles(LanguageVersion version) => Compiles(new SpecText("tir.json", GeneratorHost.TirSpec), version);

    [Theory]
    [MemberData(nameof(Claimed))]
    public void EveryShapeCompiles(LanguageVersion version) => Compiles(new SpecText("shapes.json", Specs.Shapes), version);

    [Theory]
    [MemberData(nameof(Documents))]
    public void ForeignDocumentsCompileInTheOldest(string file, LanguageVersion version) =>
        Compiles(new SpecText(file, File.ReadAllText(Path.Combine(CorpusFolder.Path, file)), "Corpus.Api"), version);

    private static void Compiles(SpecText spec, LanguageVersion version)
    {
        CSharpParseOptions options = new(version);
        GeneratorDriver driver = GeneratorHost.DriverOf(options, spec)
            .RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation("", options), out Compilation output, out ImmutableArray<Diagnostic> diagnostics);

        Assert.DoesNotContain(diagnostics, static d => d.Id != "TIR9004");
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
        Assert.Empty(output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));
    }
}
