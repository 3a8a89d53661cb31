using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Usage;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>Compiles C# against the generated client and compares errors and diagnostics with the marks in it.</summary>
internal static class RequestVerifier
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Tir.ModelEndpoints;
        using TirGen;

        """;

    // Its references are bound once for all tests.
    private static readonly Lazy<CSharpCompilation> Client = new(static () => Empty(TirLibrary.References));

    /// <summary>Verifies statements of a method that has values nobody knows.</summary>
    public static Task Statements(string marked) => Source($$"""
        #nullable enable
        class Test
        {
            static int Next() => 1;
            static string Name() => "";
            static void Use(in UpdateAutoScaleRequest request) { }
            static void Use(in UpdateAsyncConfigurationRequest request) { }
            static void Use(object? value) { }

            void Run(int number, long id, bool flag, string text, string? maybe, ScalingMetric metric, AutoScalePolicy policy, ScalingRule rule, List<ScalingRule> rules)
            {
                {{marked}}
            }
        }
        """);

    /// <summary>Verifies a whole file.</summary>
    public static async Task Source(
        string marked, LanguageVersion version = LanguageVersion.Latest, IEnumerable<MetadataReference>? references = null)
    {
        Markup markup = Markup.Parse(marked);
        string usings = references is null ? Usings : "";
        (Compilation compilation, ImmutableArray<Diagnostic> diagnostics) = await Analyze(usings + markup.Text, version, references);
        IEnumerable<string> expected = markup.Expected.Select(e => Line(e.Id, compilation.SyntaxTrees.Single(), e.Span.Start + usings.Length, e.Span.Length));
        IEnumerable<string> actual = diagnostics.Select(d => Line(d.Id, compilation.SyntaxTrees.Single(), d.Location.SourceSpan.Start, d.Location.SourceSpan.Length));
        string details = string.Join('\n', diagnostics);
        Assert.True(
            expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)),
            $"Expected:\n{string.Join('\n', expected.Order(StringComparer.Ordinal))}\nActual:\n{string.Join('\n', actual.Order(StringComparer.Ordinal))}\n\n{details}");
    }

    /// <summary>Compiles a file; answers the errors of the compiler and all diagnostics of the analyzer.</summary>
    public static async Task<(Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics)> Analyze(
        string source, LanguageVersion version = LanguageVersion.Latest, IEnumerable<MetadataReference>? references = null)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        CSharpCompilation compilation = (references is null ? Client.Value : Empty(references))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version), "Test.cs", cancellationToken: cancellation));
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new RequestCreationAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => Assert.Fail(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(cancellation);
        return (compilation, [.. compilation.GetDiagnostics(cancellation).Where(static d => d.Severity == DiagnosticSeverity.Error), .. found.Where(static d => !d.IsSuppressed)]);
    }

    private static CSharpCompilation Empty(IEnumerable<MetadataReference> references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Test", [], references, new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    private static string Line(string id, SyntaxTree tree, int start, int length) =>
        $"{id} at {tree.GetLineSpan(new Microsoft.CodeAnalysis.Text.TextSpan(start, length)).StartLinePosition}: {tree.ToString().Substring(start, length)}";
}
