namespace TirGen.Autoscaling.Tests.Simulation;

public sealed class DecisionReportTests
{
    private static readonly AutoscalingPolicy Policy = new()
    {
        MinReplicas = 0,
        MaxReplicas = 8,
        StabilityPeriod = 60,
        IsHoldQueue = true,
        Rules = [new() { Metric = AutoscalingMetric.Concurrency, Value = 2, WatchPeriod = 0 }],
    };

    [Fact]
    public void EveryDecisionIsReportedOnceAndInOrder()
    {
        List<Decision> decisions = [];
        TrafficShape shape = TrafficShape.Bursts(0, 6, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(200));
        SyntheticTrace trace = new("bursts", shape, TimeSpan.FromMinutes(15), TimeDistribution.Fixed(TimeSpan.FromSeconds(1)));

        SimulationResult result = Simulator.Run(trace, Policy, decisions: new Recorder(decisions));

        Assert.Equal(result.Reasons, decisions.GroupBy(static decision => decision.Reason).ToDictionary(static group => group.Key, static group => (long)group.Count()));
        Assert.Equal(result.ScaleUps + result.ScaleDowns, decisions.Count(static decision => decision.IsChange));
        Assert.Equal(decisions.Select(static decision => decision.Time).Order(), decisions.Select(static decision => decision.Time));

        // Also where two changes fall between the same two clocks, of which the timeline keeps the later one.
        int size = 0;
        foreach (Decision decision in decisions)
        {
            Assert.Equal(size, decision.Current);
            size = decision.Desired;
        }
    }

    private sealed class Recorder(List<Decision> decisions) : IProgress<Decision>
    {
        public void Report(Decision value) => decisions.Add(value);
    }
}
