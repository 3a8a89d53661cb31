using Microsoft.CodeAnalysis;
using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

/// <summary>Messages speak of C# members, and point at all that they speak of.</summary>
public class MessageTests
{
    [Theory]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Custom, Value = 5 }", "CustomMetricName is required when Metric is \"custom\".")]
    [InlineData("new AutoScalePolicy { MinReplicas = 5, MaxReplicas = 3, Rules = null }", "MinReplicas is above MaxReplicas; swap them or raise MaxReplicas.")]
    [InlineData("new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 0 }", "Value must be at least 1, not 0.")]
    [InlineData("new Patch { CommittedReplicas = 3, AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 1 } }", "MinReplicas is below CommittedReplicas, and committed workers always run; raise MinReplicas to at least CommittedReplicas.")]
    public async Task SpeaksOfProperties(string expression, string expected)
    {
        (_, var diagnostics) = await RequestVerifier.Analyze($"using Tir.ModelEndpoints; class C {{ object M() => {expression}; }}");
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(expected, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal($"https://github.com/tirgen/tirgen/blob/main/analyzers/docs/{diagnostic.Id}.md", diagnostic.Descriptor.HelpLinkUri);
    }

    [Fact]
    public async Task OtherMembersAreAdditionalPlaces()
    {
        (Compilation compilation, var diagnostics) = await RequestVerifier.Analyze(
            "using Tir.ModelEndpoints; class C { object M() => new AutoScalePolicy { MinReplicas = 5, MaxReplicas = 3, Rules = null }; }");
        Location other = Assert.Single(Assert.Single(diagnostics).AdditionalLocations);
        Assert.Equal("3", compilation.SyntaxTrees.Single().ToString().Substring(other.SourceSpan.Start, other.SourceSpan.Length));
    }

    [Fact]
    public async Task SeveritiesAreThoseOfTheDesign()
    {
        (_, var diagnostics) = await RequestVerifier.Analyze("""
            using Tir.ModelEndpoints;
            class C { object M() => new UpdateAsyncConfiguration { AsyncEnabled = true, AsyncConcurrentWorkers = 1 }; }
            """);
        Assert.Equal(
            [("TIR2001", DiagnosticSeverity.Error), ("TIR2004", DiagnosticSeverity.Warning), ("TIR2006", DiagnosticSeverity.Info)],
            diagnostics.Select(static d => (d.Id, d.Severity)).Order());
    }
}
