namespace TirGen.Autoscaling.Tests.Simulation;

public sealed class BadInputTests
{
    private static readonly MemoryTrace One = new("one", new TraceRequest(TimeSpan.Zero, TimeSpan.FromSeconds(1)));

    public static TheoryData<string, SimulationOptions, string> BadOptions => new()
    {
        { "SlotsPerReplica", new() { SlotsPerReplica = 0 }, "with none it never serves" },
        { "SlotsPerReplica", new() { SlotsPerReplica = -1 }, "1 to 4096 slots" },
        { "InitialReplicas", new() { InitialReplicas = -1 }, "Give 0 to 512" },
        { "HoldTimeout", new() { HoldTimeout = TimeSpan.Zero }, "above zero" },
        { "MaxQueueLength", new() { MaxQueueLength = -1 }, "0 or more" },
        { "MaxTail", new() { Tail = TimeSpan.FromHours(2), MaxTail = TimeSpan.FromHours(1) }, "at least Tail" },
        { "PricePerReplicaHour", new() { PricePerReplicaHour = double.NaN }, "price of 0 or more" },
        { "TimelineCapacity", new() { TimelineCapacity = 1 }, "2 or more" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void OptionIsRefusedWithItsNameAndRemedy(string name, SimulationOptions options, string remedy)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => Simulator.Run(One, Generators.Concurrency(1, 2, 1), options));

        Assert.Equal(name, exception.ParamName);
        Assert.Contains(remedy, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownCustomMetricIsRefusedWithItsRemedy()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 2, 1) with { Rules = [new() { Metric = AutoscalingMetric.Custom, CustomMetricName = "gpu_cache" }] };

        ArgumentException exception = Assert.Throws<ArgumentException>(() => Simulator.Run(One, policy));

        Assert.Contains("\"gpu_cache\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("SimulationOptions.CustomMetric", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TraceBeyondTheClockIsRefusedWithItsRemedy()
    {
        MemoryTrace trace = new("long", new TraceRequest(TimeSpan.Zero, TimeSpan.FromDays(4000)));

        ArgumentException exception = Assert.Throws<ArgumentException>(() => Simulator.Run(trace, Generators.Concurrency(1, 2, 1)));

        Assert.Contains("check the unit of its times", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorOfAParallelRunComesOutAsItWasThrown() =>
        Assert.Throws<TraceFormatException>(static () => PolicyComparison.Run(
            new CsvTrace("bad", static () => new MemoryStream("arrival,duration\n2,1\n1,1\n"u8.ToArray()), ServiceTimeModel.Default),
            [Generators.Concurrency(1, 2, 1), Generators.Concurrency(1, 3, 1)]));

    [Theory]
    [InlineData("p95")]
    [InlineData("p0=2s")]
    [InlineData("p101=2s")]
    [InlineData("p95_queue=2s")]
    [InlineData("p95=-2s")]
    [InlineData("95=2s")]
    public void BadObjectiveNamesItsForm(string text) =>
        Assert.Contains("p95=2s", Assert.Throws<FormatException>(() => ServiceObjective.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("p95=2s", "p95_wait=2s")]
    [InlineData("p99_wait=500ms", "p99_wait=0.5s")]
    [InlineData("p99.9_response=30", "p99.9_response=30s")]
    public void ObjectiveIsReadAndNamed(string text, string name) => Assert.Equal(name, ServiceObjective.Parse(text).ToString());
}
