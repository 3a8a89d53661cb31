using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Payload;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>Checks payload files and compares diagnostics with the marks in them.</summary>
internal static class PayloadVerifier
{
    private static readonly TestAdditionalText Tir = TestAdditionalText.Read(TirLibrary.DocumentPath);

    /// <summary>Verifies a payload of a schema of TIR's document.</summary>
    public static async Task Payload(string schema, string marked, bool comments = false)
    {
        Markup markup = Markup.Parse(marked);
        ImmutableArray<Diagnostic> diagnostics = await Analyze(Encoding.UTF8.GetBytes(markup.Text), schema, comments);
        IEnumerable<string> expected = markup.Expected.Select(e => $"{e.Id}: {markup.Text.Substring(e.Span.Start, e.Span.Length)}").Order(StringComparer.Ordinal);
        IEnumerable<string> actual = diagnostics.Select(d => $"{d.Id}: {markup.Text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}").Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(actual), $"Expected:\n{string.Join('\n', expected)}\nActual:\n{string.Join('\n', actual)}\n{string.Join('\n', diagnostics)}");
    }

    /// <summary>Checks one file of bytes, as the compiler would.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(byte[] content, string? schema, bool comments = false, params TestAdditionalText[] documents)
    {
        TestAdditionalText payload = new("policy.json", content);
        TestOptionsProvider options = new(payload, [("TirGenKind", "Payload"), ("TirGenSchema", schema ?? ""), ("TirGenComments", comments ? "true" : "")]);
        documents = documents.Length == 0 ? [Tir] : documents;
        foreach (TestAdditionalText document in documents)
        {
            options.Add(document, ("TirGenKind", Path.GetExtension(document.Path) is ".json" or ".yaml" ? "Spec" : "None"));
        }

        return await Analyze([payload, .. documents], options);
    }

    /// <summary>Checks the additional files of an empty project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(IEnumerable<AdditionalText> files, TestOptionsProvider options)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Test", [], TirLibrary.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return await compilation
            .WithAnalyzers([new PayloadAnalyzer()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. files], options), (exception, _, _) => Assert.Fail(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
