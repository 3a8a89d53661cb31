using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TirGen.Generators;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>What the generator makes of TIR's document, compiled once: callers are checked through the attributes of a compiled client.</summary>
internal static class TirLibrary
{
    private static readonly Lazy<MetadataReference> Client = new(Compile);

    /// <summary>The path of TIR's document.</summary>
    public static string DocumentPath { get; } = Path.Combine(AppContext.BaseDirectory, "tir.json");

    /// <summary>The framework and the run-time library.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll" or "TirGen.dll"
                || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>The framework, the run-time library and the generated client.</summary>
    public static IEnumerable<MetadataReference> References => Framework.Append(Client.Value);

    private static MetadataReference Compile()
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest);
        CSharpCompilation empty = CSharpCompilation.Create(
            "Tir", [], Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        TestAdditionalText document = TestAdditionalText.Read(DocumentPath);
        CSharpGeneratorDriver.Create(
            [new TirGenGenerator().AsSourceGenerator()],
            [document],
            parse,
            new TestOptionsProvider(document, ("TirGenKind", "Spec"), ("TirGenNamespace", "Tir.ModelEndpoints")))
            .RunGeneratorsAndUpdateCompilation(empty, out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
