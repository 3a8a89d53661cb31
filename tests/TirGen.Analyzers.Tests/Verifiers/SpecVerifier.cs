using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Analyzers.Spec;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>Checks documents as a compiler does.</summary>
internal static class SpecVerifier
{
    /// <summary>What is wrong with a document.</summary>
    /// <param name="document">Its text.</param>
    /// <param name="kind">What its item says that it is.</param>
    /// <param name="path">Its file, which tells the notation.</param>
    /// <param name="others">Parts that it refers to.</param>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(string document, string kind = "Spec", string path = "api.json", params TestAdditionalText[] others)
    {
        TestAdditionalText file = new(path, Encoding.UTF8.GetBytes(document));
        TestOptionsProvider options = new(file, ("TirGenKind", kind));
        foreach (TestAdditionalText other in others)
        {
            options.Add(other, ("TirGenKind", "Part"));
        }

        return await Analyze(options, [file, .. others]);
    }

    /// <summary>What is wrong with files whose items are set out.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(TestOptionsProvider options, params TestAdditionalText[] files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Test", [], TirLibrary.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return await compilation
            .WithAnalyzers([new SpecAnalyzer()], new AnalyzerOptions([.. files], options))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
