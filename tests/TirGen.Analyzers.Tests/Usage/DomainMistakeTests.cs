using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Usage;

/// <summary>Mistakes that shipped in clients of this API: each is an error of the compiler or a diagnostic here.</summary>
public class DomainMistakeTests
{
    [Theory]
    [InlineData("A key with an equals sign", "Use(new DetailedInfo {|CS1922:{ {|CS0103:server_version|} == \"1\" }|});")]
    [InlineData("A misspelt key", "Use(new DetailedInfo { {|CS0117:Command|} = \"serve\" });")]
    [InlineData("A probe switch as text", "Use(new AdvanceConfig { IsReadinessProbeEnabled = {|CS0029:\"false\"|} });")]
    [InlineData("A watch period as text", "Use(new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, WatchPeriod = {|CS0029:\"60\"|} });")]
    [InlineData("A target as text", "Use(new ScalingRule { Metric = ScalingMetric.Concurrency, Value = {|CS0029:\"80\"|} });")]
    [InlineData("A metric that does not exist", "Use(new ScalingRule { Metric = ScalingMetric.{|CS0117:Cpu|}, Value = 80 });")]
    [InlineData("A metric as text", "Use(new ScalingRule { Metric = {|CS0029:\"cpu\"|}, Value = 80 });")]
    [InlineData("An empty metric", "Use(new ScalingRule { Metric = {|CS0029:\"\"|}, Value = 80 });")]
    [InlineData("More workers than any cluster has", "Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = {|TIR2002:{|TIR2004:513|}|}, Rules = rules });")]
    [InlineData("More workers than a shared cluster has", "Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = {|TIR2004:65|}, Rules = rules });")]
    [InlineData("A range that nothing scales", "Use({|TIR2004:new AutoScalePolicy|} { MinReplicas = 1, MaxReplicas = 3 });")]
    [InlineData("Rules that equal bounds switch off", "Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, {|TIR2004:Rules = [rule]|} });")]
    [InlineData("Zero workers that nothing wakes", "Use({|TIR2004:new AutoScalePolicy|} { MinReplicas = 0, MaxReplicas = 3 });")]
    [InlineData("Singular names of the bounds", "Use(new {|CS9035:{|CS9035:AutoScalePolicy|}|} { {|CS0117:MinReplica|} = 1, {|CS0117:MaxReplica|} = 3 });")]
    [InlineData("An empty name beside every metric", "Use(new ScalingRule { Metric = ScalingMetric.Concurrency, Value = 5, {|TIR2004:CustomMetricName = \"\"|} });")]
    [InlineData("A custom rule without its name", "Use({|TIR2001:new ScalingRule|} { Metric = ScalingMetric.Custom, Value = 5 });")]
    [InlineData("An action that does not exist", "{|CS0246:UpdateRequest|} r = new();")]
    [InlineData("A lifecycle action that carries more", "RestartRequest r = new() { {|CS0117:Replica|} = 2 };")]
    [InlineData("A request without its policy", "UpdateAutoScaleRequest r = {|CS9035:new|}();")]
    [InlineData("Async without workers and dataset", "UpdateAsyncConfigurationRequest r = {|TIR2001:{|TIR2001:{|TIR2004:{|TIR2006:new()|}|}|}|} { AsyncEnabled = true };")]
    [InlineData("An engine argument as text where a number is meant", "Use(new DetailedInfo { WorldSize = {|CS0029:\"1\"|} });")]
    public Task IsCaught(string mistake, string statement)
    {
        Assert.NotEmpty(mistake);
        return RequestVerifier.Statements(statement);
    }

    [Theory]
    [InlineData("Hold queue and cooldown can be said", "Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, InitialCooldownPeriod = 300, IsHoldQueue = true });")]
    [InlineData("Raising a bound keeps every rule", "UpdateAutoScaleRequest r = new() { AutoScalePolicy = policy with { MaxReplicas = policy.MaxReplicas + 1 } };")]
    [InlineData("A period goes as it is given", "Use(new AutoScalePolicy { MinReplicas = 2, MaxReplicas = 2, StabilityPeriod = \"300\" });")]
    public Task RightWayIsSilent(string way, string statement)
    {
        Assert.NotEmpty(way);
        return RequestVerifier.Statements(statement);
    }
}
