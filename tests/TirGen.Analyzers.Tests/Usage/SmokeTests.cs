using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

public class SmokeTests
{
    [Fact]
    public Task Works() => RequestVerifier.Statements("""
        Use(new UpdateAutoScaleRequest { AutoScalePolicy = new() { MinReplicas = {|TIR2003:5|}, MaxReplicas = 3, Rules = [{|TIR2001:new()|} { Metric = ScalingMetric.Custom, Value = 5 }] } });
        """);
}
