using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>The metadata of additional files.</summary>
internal sealed class TestOptionsProvider : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, TestOptions> _files = new(StringComparer.Ordinal);

    public TestOptionsProvider(AdditionalText file, params (string Name, string Value)[] metadata) => Add(file, metadata);

    public override AnalyzerConfigOptions GlobalOptions => TestOptions.None;

    public void Add(AdditionalText file, params (string Name, string Value)[] metadata) =>
        _files[file.Path] = new TestOptions(metadata.ToImmutableDictionary(static m => "build_metadata.AdditionalFiles." + m.Name, static m => m.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => TestOptions.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _files.GetValueOrDefault(textFile.Path, TestOptions.None);

    private sealed class TestOptions(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static TestOptions None { get; } = new(ImmutableDictionary<string, string>.Empty);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
