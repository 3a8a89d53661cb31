using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TirGen.Generators.Tests;

/// <summary>The metadata that the package's targets put on documents.</summary>
internal sealed class SpecOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
    {
        if (textFile is not SpecText spec)
        {
            return GlobalOptions;
        }

        Dictionary<string, string> values = new()
        {
            ["build_metadata.AdditionalFiles.TirGenKind"] = "Spec",
            ["build_metadata.AdditionalFiles.TirGenNamespace"] = spec.Namespace,
        };
        foreach (KeyValuePair<string, string> own in spec.Metadata)
        {
            values[own.Key] = own.Value;
        }

        return new Options(values);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
