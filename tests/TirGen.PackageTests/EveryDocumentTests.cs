using System.Text.RegularExpressions;
using TirGen.PackageTests.Documents;
using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>
/// A fresh project with every document of the corpus at once, each in a namespace of its own, under the strictest settings of the SDK: warnings are
/// errors, nullable, documentation, all its analyzers at their latest level. TIRGEN_CORPUS names another folder than the project's own.
/// </summary>
/// <remarks>The documents are joined by one whose operations are for the most part left out, in JSON and YAML.</remarks>
public sealed class EveryDocumentTests(PackedPackages packages)
{
    private const string Project = "EveryDocument.csproj";

    private static IEnumerable<string> Corpus => Directory.EnumerateFiles(
        Environment.GetEnvironmentVariable("TIRGEN_CORPUS") is { Length: > 0 } folder
            ? folder
            : Path.Combine(BuildSettings.RepositoryRoot, "tests", "TirGen.Generators.Tests", "Corpus", "Documents"));

    [Fact]
    public async Task EveryDocumentBuildsAndEachOperationIsThereOrSaidToBeLeftOut()
    {
        Consumer consumer = new(packages, "EveryDocument");
        string folder = Path.Combine(consumer.Folder, "documents");
        foreach (string path in Corpus.Where(static path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml"))
        {
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }

        // Other consumers do without the SDK's analyzers, for the time that they take.
        (await consumer.BuildAsync(Project, "EnableNETAnalyzers=true")).Expect();

        ILookup<string, ApiOperation> compiled = CompiledOperations.Of(consumer.AssemblyOf(Project));
        ILookup<string, string> said = BuildDiagnostics.Read(Path.Combine(consumer.Folder, "obj", "diagnostics.sarif"))
            .Where(static d => d.Id.StartsWith("TIR1", StringComparison.Ordinal))
            .ToLookup(static d => d.File, static d => d.Message);
        string[] generated = [.. Directory.EnumerateFiles(Path.Combine(consumer.Folder, "obj", "generated"), "*.cs", SearchOption.AllDirectories).Select(static path => Path.GetFileName(path))];
        Assert.All(Directory.GetFiles(folder), path =>
        {
            string file = Path.GetFileName(path);
            string ns = "Every.D_" + Regex.Replace(file, "[^A-Za-z0-9]", "_");
            Assert.True(generated.Any(name => name.StartsWith(ns + ".", StringComparison.Ordinal)) || said[file].Any(), $"Nothing comes of {file}, and nothing is said of it.");
            ILookup<bool, ApiOperation> operations = DocumentOperations.Of(path).ToLookup(compiled[ns].Contains);
            Assert.Equal(operations[true].ToHashSet(), compiled[ns].ToHashSet());
            Assert.All(operations[false], operation => Assert.Single(said[file], message => message.Contains($"; {operation} is left out.", StringComparison.Ordinal)));
        });
        Assert.All(["left-out.json", "left-out.yaml"], file => Assert.Equal(4, said[file].Count()));
    }
}
