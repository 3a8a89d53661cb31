using CsCheck;

namespace TirGen.Autoscaling.Tests.Batching;

/// <summary>The batching model against closed forms, and against a plain engine that takes every step by itself.</summary>
public sealed class BatchingModelTests
{
    private static readonly BatchingModel Model = BatchingModel.Parse("batching:a=10ms,b=50us,c=100ns,seqs=64,tokens=512");

    [Theory]
    [InlineData(100, 1)]
    [InlineData(100, 200)]
    [InlineData(2000, 30)]
    public void OneRequestAloneTakesItsPromptAndItsTokens(int input, int output)
    {
        SimulationResult result = Run(Model, 1, (0, input, output));

        double first = (0.010 * Math.Ceiling(input / 512.0)) + (50e-6 * input);
        double rest = Enumerable.Range(0, output - 1).Sum(i => 0.010 + 50e-6 + (100e-9 * (input + i)));
        Assert.Equal(first, result.FirstTokens!.Max.TotalSeconds, 1e-5);
        Assert.Equal(first + rest, result.Response.Max.TotalSeconds, 1e-5);
        Assert.Equal(TimeSpan.Zero, result.Wait.Max);
    }

    [Fact]
    public void FullBatchSharesEveryStep()
    {
        SimulationResult result = Run(Model, 1, [.. Enumerable.Repeat((0.0, 16, 41), 32)]);

        double first = 0.010 + (50e-6 * 16 * 32);
        double rest = Enumerable.Range(0, 40).Sum(static i => 0.010 + (50e-6 * 32) + (100e-9 * 32 * (16 + i)));
        Assert.Equal(first, result.FirstTokens!.Max.TotalSeconds, 1e-5);
        Assert.Equal(first + rest, result.Response.Max.TotalSeconds, 1e-5);
        Assert.Equal(rest / 40, result.TokenTimes!.Max.TotalSeconds, 1e-5);
    }

    [Fact]
    public void TogetherIsSlowerThanAloneAndReplicasHelp()
    {
        (double, int, int)[] together = [.. Enumerable.Repeat((0.0, 2000, 400), 32)];
        double alone = Run(Model, 1, together[0]).Response.Max.TotalSeconds;
        double[] times = [.. new[] { 1, 2, 4, 8 }.Select(replicas => Run(Model, replicas, together).Response.Max.TotalSeconds)];

        Assert.True(times[0] > 1.5 * alone);
        Assert.Equal(times.OrderDescending(), times);
        Assert.True(times[3] < 0.7 * times[0] && times[3] > alone);
    }

    [Fact]
    public void BatchOfOneGivesTheConstantModel() =>
        Requests(40, 0.2).Sample(
            static requests =>
            {
                BatchingModel one = Model with { MaxSequences = 1 };
                TraceRequest[] served = [.. requests.Select(request => request with { Service = Run(one, 1, (0, request.InputTokens, request.OutputTokens)).Response.Max })];
                SimulationResult constant = Simulator.Run(new MemoryTrace("one", served), Fixed(1), new() { SlotsPerReplica = 1 });
                SimulationResult batching = Simulator.Run(new MemoryTrace("one", requests), Fixed(1), new() { Batching = one });

                Assert.Equal(constant.Response.Mean.TotalSeconds, batching.Response.Mean.TotalSeconds, 1e-4);
                Assert.Equal(constant.Wait.Max.TotalSeconds, batching.Wait.Max.TotalSeconds, 1e-4);
            },
            iter: 50);

    /// <summary>L = λ W, with requests in engines, and no request lost.</summary>
    [Fact]
    public void LittlesLawHoldsAndNothingIsLost() =>
        Gen.Select(Requests(200, 0.05), Gen.Int[1, 4], Gen.Int[20, 400], Gen.Bool).Sample(
            static (requests, replicas, blocks, limited) =>
            {
                BatchingModel model = limited ? Model with { KvTokens = (blocks * 16) + 800 } : Model;
                SimulationResult result = Simulator.Run(new MemoryTrace("random", requests), Generators.Concurrency(replicas, replicas + 3, 8), new() { Batching = model, TerminationGrace = null });

                Assert.Equal(requests.Length, result.Served);
                Assert.Equal(1, result.MeanConcurrency * result.Duration.TotalSeconds / (result.Response.Mean.TotalSeconds * result.Served), 1e-3);
                Assert.InRange(result.Utilization, 0, 1);
            },
            iter: 60);

    [Fact]
    public void MoreReplicasAreNeverSlower() =>
        Requests(150, 0.03).Sample(
            static requests =>
            {
                double[] means = [.. Enumerable.Range(1, 4).Select(size => Simulator.Run(new MemoryTrace("random", requests), Fixed(size), new() { Batching = Model }).Response.Mean.TotalSeconds)];
                Assert.All(means.Zip(means.Skip(1)), static pair => Assert.True(pair.Second <= pair.First * 1.02));
            },
            iter: 30);

    [Fact]
    public void StepsTakenTogetherEqualStepsTakenOneByOne() =>
        Gen.Select(Requests(60, 0.1), Gen.Int[0, 60], Gen.Int[1, 24], Gen.Int[0, 40], Gen.Int[0, 1]).Sample(
            static (requests, blocks, sequences, flat, hit) =>
            {
                BatchingModel model = Model with
                {
                    MaxSequences = sequences,
                    KvTokens = blocks == 0 ? null : (blocks * 16) + 800,
                    FlatTokens = flat,
                    PrefixHitRate = hit * 0.3,
                    MaxBatchedTokens = 128,
                };
                SimulationResult result = Simulator.Run(new MemoryTrace("random", requests), Fixed(1), new() { Batching = model });
                PlainEngine plain = new(model);
                plain.Run(requests);

                Assert.Equal(plain.Preemptions, result.Preemptions);
                Assert.Equal(plain.Responses.Average(), result.Response.Mean.TotalSeconds, 2e-3);
                Assert.Equal(plain.Responses.Max(), result.Response.Max.TotalSeconds, 2e-3);
                Assert.Equal(plain.FirstTokens.Average(), result.FirstTokens!.Mean.TotalSeconds, 2e-3);
            },
            iter: 200);

    [Fact]
    public void GraceOfTerminationCutsLongAnswersOff()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 2, 100, stability: 0);
        TraceRequest[] requests = [.. Enumerable.Range(0, 4).Select(static _ => new TraceRequest(TimeSpan.Zero, default) { InputTokens = 10, OutputTokens = 6000 })];
        SimulationOptions options = new() { Batching = Model, InitialReplicas = 2 };

        Assert.Equal((2L, 2L), Counts(Simulator.Run(new MemoryTrace("long", requests), policy, options)));
        Assert.Equal((4L, 0L), Counts(Simulator.Run(new MemoryTrace("long", requests), policy, options with { TerminationGrace = null })));

        static (long, long) Counts(SimulationResult result) => (result.Served, result.Interrupted);
    }

    [Theory]
    [InlineData("vllm:num_requests_running", 6)]
    [InlineData("vllm:num_requests_waiting", 1)]
    [InlineData("vllm:kv_cache_usage_perc", 30)]
    public void EngineMetricsDrive(string name, int value)
    {
        TraceRequest[] requests = [.. Enumerable.Range(0, 400).Select(static i => new TraceRequest(TimeSpan.FromSeconds(i * 0.25), default) { InputTokens = 500, OutputTokens = 200 })];
        AutoscalingPolicy policy = Generators.Concurrency(1, 4, 1) with { Rules = [new() { Metric = AutoscalingMetric.Custom, CustomMetricName = name, Value = value, WatchPeriod = 0 }] };

        Assert.True(Simulator.Run(new MemoryTrace("steady", requests), policy, new() { Batching = Model with { MaxSequences = 8, KvTokens = 10_000 } }).PeakReplicas > 1);
    }

    [Fact]
    public void ObjectivesOnTokensNeedTheModelAndAreJudged()
    {
        SimulationOptions options = new() { Batching = Model, Objective = ServiceObjective.Parse("p95_tpot=10ms") };
        MemoryTrace trace = new("one", new TraceRequest(TimeSpan.Zero, default) { InputTokens = 10, OutputTokens = 100 });

        Assert.False(Simulator.Run(trace, Fixed(1), options).MeetsObjective);
        Assert.True(Simulator.Run(trace, Fixed(1), options with { Objective = ServiceObjective.Parse("p95_tpot=11ms") }).MeetsObjective);
        Assert.True(Simulator.Run(trace, Fixed(1), options with { Objective = ServiceObjective.Parse("p99_ttft=20ms") }).MeetsObjective);
        Assert.Throws<ArgumentException>(() => Simulator.Run(trace, Fixed(1), options with { Batching = null }));
        Assert.Throws<ArgumentException>(() => Simulator.Run(new MemoryTrace("no tokens", new TraceRequest(TimeSpan.Zero, default)), Fixed(1), new() { Batching = Model }));
    }

    [Theory]
    [InlineData("batching:a=18.4ms,b=82us,c=150ns,flat=64,seqs=256,tokens=2048,kv=41408")]
    [InlineData("batching:a=14ms,b=42us,c=0ns,seqs=128,tokens=2048,hit=0.25")]
    public void TextIsReadBack(string text) => Assert.Equal(text, BatchingModel.Parse(text).ToString());

    [Theory]
    [InlineData("batching:b=1us", "a is missing")]
    [InlineData("batching:a=14", "no time with a unit")]
    [InlineData("batching:a=14ms,z=1", "\"z\" is no constant of the model")]
    [InlineData("batching:a=14ms,seqs=0", "Give 1 to 4096")]
    [InlineData("batching:a=14ms,seqs=512,tokens=256", "at least as many as requests")]
    [InlineData("vllm", "is no service model")]
    public void BadTextNamesTheRemedy(string text, string remedy) =>
        Assert.Contains(remedy, Assert.Throws<FormatException>(() => BatchingModel.Parse(text)).Message, StringComparison.Ordinal);

    private static SimulationResult Run(BatchingModel model, int replicas, params (double Arrival, int Input, int Output)[] requests) => Simulator.Run(
        new MemoryTrace("hand", [.. requests.Select(static request => new TraceRequest(TimeSpan.FromSeconds(request.Arrival), default) { InputTokens = request.Input, OutputTokens = request.Output })]),
        Fixed(replicas),
        new() { Batching = model });

    private static AutoscalingPolicy Fixed(int size) => new() { MinReplicas = size, MaxReplicas = size };

    private static Gen<TraceRequest[]> Requests(int count, double gap) =>
        Gen.Select(Gen.Double[0, 2 * gap], Gen.Int[1, 400], Gen.Int[1, 120]).Array[1, count].Select(static entries =>
        {
            double at = 0;
            return entries.Select(entry => new TraceRequest(TimeSpan.FromSeconds(at += entry.Item1), default) { InputTokens = entry.Item2, OutputTokens = entry.Item3 }).ToArray();
        });
}
