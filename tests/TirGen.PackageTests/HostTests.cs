using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TirGen.PackageTests.Hosts;
using TirGen.PackageTests.Packing;

namespace TirGen.PackageTests;

/// <summary>
/// The packed extensions in several hosts: the compiler of the SDK in a build and in a design-time build, and, from a clean folder,
/// a workspace of the oldest Roslyn that must load them.
/// </summary>
public sealed class HostTests(PackedPackages packages)
{
    private const string ProjectFile = "ConsoleNet8.csproj";

    [Fact]
    public async Task EveryHostGeneratesTheSameBytes()
    {
        Consumer consumer = new(packages, "ConsoleNet8", "Hosts");
        (await consumer.BuildAsync(ProjectFile, "EmitCompilerGeneratedFiles=true", "CompilerGeneratedFilesOutputPath=obj/built")).Expect();
        Consumer designed = new(packages, "ConsoleNet8", "HostsAtDesignTime");
        // A design-time build does not make the folder.
        Directory.CreateDirectory(Path.Combine(designed.Folder, "obj", "built"));
        (await designed.BuildAsync(ProjectFile, "DesignTimeBuild=true", "EmitCompilerGeneratedFiles=true", "CompilerGeneratedFilesOutputPath=obj/built")).Expect();

        SortedDictionary<string, byte[]> built = Files(Path.Combine(consumer.Folder, "obj", "built"));
        Assert.NotEmpty(built);
        AssertSame(built, Files(Path.Combine(designed.Folder, "obj", "built")));
        AssertSame(built, await InWorkspace(await Open(consumer, "extensions")));
    }

    [Fact]
    public async Task TheOldestCompilerTakesCodeAndJudgement()
    {
        Consumer consumer = new(packages, "ConsoleNet8", "OldestHost");
        (await consumer.RestoreAsync(ProjectFile)).Expect();
        const string Mistake = """
            using Tir.ModelEndpoints;
            static class Mistake { public static AutoScalePolicy Policy() => new() { MinReplicas = 3, MaxReplicas = 2, Rules = [new() { Metric = ScalingMetric.Custom, Value = 1 }] }; }
            """;
        Project project = (await Open(consumer, "oldest-extensions")).AddDocument("Mistake.cs", SourceText.From(Mistake)).Project;

        Compilation compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error));
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. project.AnalyzerReferences.SelectMany(static r => r.GetAnalyzers(LanguageNames.CSharp))];
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (exception, _, _) => Assert.Fail(exception.ToString()), true, false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["TIR2001", "TIR2003"], found.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task YamlIsReadByWhatLiesBesideTheGenerator()
    {
        Consumer consumer = new(packages, "ConsoleNet8", "YamlHost");
        (await consumer.RestoreAsync(ProjectFile)).Expect();
        const string Yaml = """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            components:
              schemas:
                Pet: { type: object, properties: { name: { type: string } } }
            """;
        string path = Path.Combine(consumer.Folder, "pets.yaml");
        string options = $"""
            is_global = true
            [{path}]
            build_metadata.AdditionalFiles.TirGenKind = Spec
            build_metadata.AdditionalFiles.TirGenNamespace = Contoso.Pets
            """;
        Project project = (await Open(consumer, "yaml-extensions")).AddAdditionalDocument("pets.yaml", SourceText.From(Yaml), filePath: path).Project
            .AddAnalyzerConfigDocument("pets.globalconfig", SourceText.From(options), filePath: path + ".globalconfig").Project;

        Assert.Contains("Contoso.Pets.Pet.g.cs", (await InWorkspace(project)).Keys);
    }

    /// <summary>The project in a workspace of this process, whose Roslyn is the floor.</summary>
    private async Task<Project> Open(Consumer consumer, string folder)
    {
        Assert.Equal("4.8", typeof(Compilation).Assembly.GetName().Version!.ToString(2));
        string answer = (await consumer.EvaluateAsync(ProjectFile, "Compile", "-getItem:CscCommandLineArgs")).Expect();
        using JsonDocument json = JsonDocument.Parse(answer);
        List<string> arguments = [.. json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(static a => a.GetProperty("Identity").GetString()!)];
        PackedExtensions extensions = new(packages.File("TirGen"), Path.Combine(packages.Root, folder));
        return EditorProject.Open(consumer.Folder, arguments, extensions);
    }

    private static async Task<SortedDictionary<string, byte[]>> InWorkspace(Project project)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (SourceGeneratedDocument document in await project.GetSourceGeneratedDocumentsAsync(TestContext.Current.CancellationToken))
        {
            SourceText text = await document.GetTextAsync(TestContext.Current.CancellationToken);
            using MemoryStream stream = new();
            using (StreamWriter writer = new(stream, text.Encoding!))
            {
                text.Write(writer, TestContext.Current.CancellationToken);
            }

            files.Add(document.HintName, stream.ToArray());
        }

        return files;
    }

    /// <summary>What a compiler wrote of the generator, by file name.</summary>
    private static SortedDictionary<string, byte[]> Files(string folder) =>
        new(Directory.GetFiles(Path.Combine(folder, "TirGen.Generators"), "*.cs", SearchOption.AllDirectories).ToDictionary(static path => Path.GetFileName(path), File.ReadAllBytes), StringComparer.Ordinal);

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.Equal(file.Value, actual[file.Key]));
    }
}
