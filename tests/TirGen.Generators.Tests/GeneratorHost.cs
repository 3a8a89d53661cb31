using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Generators.Code;

namespace TirGen.Generators.Tests;

/// <summary>Runs the generator as a compiler does.</summary>
internal static class GeneratorHost
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" or "TirGen.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public static string TirSpec { get; } = ReadResource("tir.json");

    public static CSharpCompilation Compilation(string source = "", CSharpParseOptions? options = null) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(source, options ?? ParseOptions, path: "Program.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static GeneratorDriver Driver(params SpecText[] specs) => DriverOf(ParseOptions, specs);

    public static GeneratorDriver DriverOf(CSharpParseOptions options, params SpecText[] specs) => CSharpGeneratorDriver.Create(
        [new TirGenGenerator().AsSourceGenerator()],
        specs,
        options,
        new SpecOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs once over an empty project; fails on any diagnostic of the generator or of the compiled result.</summary>
    public static IReadOnlyDictionary<string, string> Generate(params SpecText[] specs)
    {
        GeneratorDriver driver = Driver(specs).RunGeneratorsAndUpdateCompilation(Compilation(), out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(Judge(output));
        return driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());
    }

    /// <summary>What a compiler says of a project that has read even what generated files tell it not to look for: nulls in wrong places.</summary>
    public static IEnumerable<Diagnostic> Judge(Compilation output)
    {
        SyntaxTree[] generated = [.. output.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))];
        return output
            .RemoveSyntaxTrees(generated)
            .AddSyntaxTrees(generated.Select(static tree => CSharpSyntaxTree.ParseText(WithNullAnalysis(tree.ToString()), (CSharpParseOptions)tree.Options, tree.FilePath)))
            .GetDiagnostics()
            .Where(static d => d.Severity >= DiagnosticSeverity.Info && d.Id != "CS8019");
    }

    private static string WithNullAnalysis(string text)
    {
        Assert.Contains(FileFrame.WithoutNullAnalysis, text, StringComparison.Ordinal);
        return text.Replace(FileFrame.WithoutNullAnalysis, "#nullable enable warnings", StringComparison.Ordinal);
    }

    /// <summary>Runs once over an empty project, without compiling the result.</summary>
    public static IReadOnlyDictionary<string, string> Run(string path, string text) =>
        Driver(new SpecText(path, text)).RunGenerators(Compilation()).GetRunResult().Results.Single()
            .GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());

    public static string ReadResource(string name)
    {
        using StreamReader reader = new(typeof(GeneratorHost).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
