using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TirGen.Benchmarks.Compiling;

/// <summary>The metadata that the package's targets put on documents.</summary>
public sealed class SpecOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Options OfSpec = new(new Dictionary<string, string>
    {
        ["build_metadata.AdditionalFiles.TirGenKind"] = "Spec",
        ["build_metadata.AdditionalFiles.TirGenNamespace"] = "Sample.Api",
    });

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfSpec;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
