using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TirGen.Generators;

namespace TirGen.Tool.Tests.Generation;

/// <summary>A document in a compiler that runs the generator.</summary>
internal static class SpecCompilation
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Append(Path.Combine(AppContext.BaseDirectory, "runtime", "TirGen.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12);

    /// <summary>A project with the generated sources, and these sources.</summary>
    public static (Compilation Compilation, ImmutableArray<GeneratedSourceResult> Sources) Run(string path, string text, string @namespace, bool isPublic = true)
    {
        CSharpCompilation empty = CSharpCompilation.Create(
            "Consumer", [], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new TirGenGenerator().AsSourceGenerator()], [new Document(path, text)], ParseOptions, new Options(@namespace, isPublic))
            .RunGeneratorsAndUpdateCompilation(empty, out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
        return (compilation, driver.GetRunResult().Results.Single().GeneratedSources);
    }

    private sealed class Document(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(string @namespace, bool isPublic) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
        {
            ["build_metadata.AdditionalFiles.TirGenKind"] = "Spec",
            ["build_metadata.AdditionalFiles.TirGenNamespace"] = @namespace,
            ["build_metadata.AdditionalFiles.TirGenVisibility"] = isPublic ? "public" : "internal",
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
