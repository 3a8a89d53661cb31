using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TirGen.Analyzers.Diagnostics;

namespace TirGen.Analyzers.Tests.Diagnostics;

/// <summary>The severity files of the package name every diagnostic, as the compiler reads them.</summary>
public class SeverityFileTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Requests = [.. UsageDescriptors.All, .. PayloadDescriptors.All];

    [Theory]
    [InlineData("default")]
    [InlineData("strict")]
    [InlineData("relaxed")]
    public void EveryDiagnosticHasItsSeverity(string name)
    {
        ImmutableDictionary<string, ReportDiagnostic> severities = Read(name);
        Assert.Equal(
            [.. SpecDescriptors.All.Concat(Requests).Select(d => $"{d.Id} {Expected(name, d)}")],
            severities.OrderBy(static s => s.Key, StringComparer.Ordinal).Select(static s => $"{s.Key.ToUpperInvariant()} {s.Value}"));
    }

    private static ReportDiagnostic Expected(string name, DiagnosticDescriptor descriptor) => (name, descriptor.DefaultSeverity) switch
    {
        ("default", DiagnosticSeverity.Error) => ReportDiagnostic.Error,
        ("default", DiagnosticSeverity.Warning) => ReportDiagnostic.Warn,
        ("default", _) => ReportDiagnostic.Info,
        ("strict", DiagnosticSeverity.Info) => ReportDiagnostic.Warn,
        ("strict", _) => ReportDiagnostic.Error,
        (_, DiagnosticSeverity.Error) => Requests.Contains(descriptor) ? ReportDiagnostic.Warn : ReportDiagnostic.Error,
        (_, DiagnosticSeverity.Warning) => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Suppress,
    };

    private static ImmutableDictionary<string, ReportDiagnostic> Read(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "config", name + ".globalconfig");
        AnalyzerConfig file = AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path);
        AnalyzerConfigSet set = AnalyzerConfigSet.Create(ImmutableArray.Create(file), out ImmutableArray<Diagnostic> problems);
        Assert.Empty(problems);
        return set.GlobalConfigOptions.TreeOptions;
    }
}
