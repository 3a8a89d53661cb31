using CsCheck;
using TirGen.Autoscaling.Tests.Traces;

namespace TirGen.Autoscaling.Tests.Simulation;

public sealed class SimulationPropertyTests
{
    private static readonly Gen<(AutoscalingPolicy Policy, EvaluationProfile Profile, SimulationOptions Options, SyntheticTrace Trace)> Runs =
        Gen.Select(Generators.Policy, Generators.Profile, Options(), Trace());

    [Fact]
    public void NoRequestIsLostOrInvented() =>
        Runs.Sample(
            static run =>
            {
                SimulationResult result = Run(run);

                Assert.Equal(run.Trace.Load().Requests.Length, result.Arrivals);
                Assert.Equal(result.Arrivals, result.Served + result.InServiceAtEnd + result.QueuedAtEnd + result.Refused + result.TimedOut + result.Interrupted);
                Assert.InRange(result.Waits.Count, result.Served, result.Served + result.InServiceAtEnd);
                Assert.Equal(result.Arrivals, result.Waits.Count + result.Waits.CountWithoutEnd);
                Assert.Equal(result.Arrivals, result.Responses.Count + result.Responses.CountWithoutEnd);
                Assert.InRange(result.Utilization, 0, 1 + 1e-9);
                Assert.InRange(result.Attainment, 0, 1);
                Assert.True(result.Wait.P50 <= result.Wait.P95 && result.Wait.P95 <= result.Wait.P99 && result.Wait.P99 <= result.Wait.Max);
            },
            iter: 300);

    [Fact]
    public void SameInputsGiveTheSameResult() =>
        Runs.Sample(static run => Assert.Equal(Fingerprint(Run(run)), Fingerprint(Run(run))), iter: 60);

    [Fact]
    public void TimelineAddsUpToTheResultWhateverItsCapacity() =>
        Gen.Select(Runs, Gen.Int[2, 40]).Sample(
            static (run, capacity) =>
            {
                SimulationResult result = Simulator.Run(run.Trace, run.Policy, run.Options with { TimelineCapacity = capacity }, run.Profile);
                IReadOnlyList<TimelinePoint> timeline = result.Timeline;

                Assert.InRange(timeline.Count, 1, capacity + 1);
                Assert.Equal(result.Arrivals, timeline.Sum(static point => point.Arrivals));
                Assert.Equal(result.Rejected, timeline.Sum(static point => point.Rejected));
                Assert.Equal(result.Interrupted, timeline.Sum(static point => point.Interrupted));
                Assert.Equal(result.ColdRequests, timeline.Sum(static point => point.ColdRequests));
                Assert.Equal(result.ColdStarts, timeline.Sum(static point => point.ColdStarts));
                Assert.Equal(result.PeakQueue, timeline.Max(static point => point.PeakQueue));
                Assert.Equal(result.Cost, timeline[^1].CumulativeCost, 1e-9);
                Assert.Equal(timeline.Select(static point => point.Time).Order(), timeline.Select(static point => point.Time));
                double mean = timeline.Zip(timeline.Select(static point => point.Time).Prepend(TimeSpan.Zero)).Sum(static pair => pair.First.Concurrency * (pair.First.Time - pair.Second).TotalSeconds);
                Assert.Equal(result.MeanConcurrency, mean / result.Duration.TotalSeconds, 1e-6);
            },
            iter: 200);

    /// <summary>L = λ W: the integral of the requests present, taken over time, against the times of the requests, taken one by one.</summary>
    [Fact]
    public void LittlesLawHolds() =>
        Gen.Select(Gen.Double[1, 40], Gen.Double[0.1, 4], Gen.Int[1, 4], Gen.Int[1, 20], Gen.ULong).Sample(
            static (rate, service, replicas, slack, seed) =>
            {
                int slots = 1 + (int)Math.Ceiling(rate * service * (1 + (slack / 20.0)) / replicas);
                SyntheticTrace trace = new("steady", TrafficShape.Steady(rate), TimeSpan.FromMinutes(10), TimeDistribution.Exponential(TimeSpan.FromSeconds(service))) { Seed = seed };
                SimulationResult result = Simulator.Run(trace, new() { MinReplicas = replicas, MaxReplicas = replicas }, new() { SlotsPerReplica = slots });

                double arrivalRate = result.Arrivals / result.Duration.TotalSeconds;
                Assert.Equal(result.Arrivals, result.Served);
                Assert.Equal(1, result.MeanConcurrency / (arrivalRate * result.Response.Mean.TotalSeconds), 1e-6);
            },
            iter: 100);

    [Theory]
    [MemberData(nameof(TraceFolder.Files), MemberType = typeof(TraceFolder))]
    public void TracesOfTheFolderKeepTheLawsUnderEveryReading(string file)
    {
        MemoryTrace trace = TraceFolder.Open(file).Load();
        foreach (string profile in (string[])["tir-keda-http", "tir-keda-http,W2", "tir-keda-http,W3", "tir-keda-http,S2", "tir-keda-http,hold-never", "knative-kpa"])
        {
            SimulationOptions options = new() { TerminationGrace = null };
            SimulationResult result = Simulator.Run(trace, Generators.Concurrency(0, 16, 6, watch: 30), options, EvaluationProfile.Parse(profile));

            Assert.Equal(trace.Requests.Length, result.Arrivals);
            Assert.Equal(result.Arrivals, result.Served + result.Rejected);
            Assert.Equal(1, result.MeanConcurrency * result.Duration.TotalSeconds / (result.ServedResponse.Mean.TotalSeconds * result.Served), 1e-6);
            Assert.Equal(Fingerprint(result), Fingerprint(Simulator.Run(trace, result.Policy, options, result.Profile)));
        }
    }

    [Fact]
    public void MemoryDoesNotGrowWithTheTrace()
    {
        long hour = Allocated(TimeSpan.FromHours(1));
        long tenHours = Allocated(TimeSpan.FromHours(10));

        Assert.InRange(tenHours, 0, hour + 16_384);
    }

    private static long Allocated(TimeSpan length)
    {
        SyntheticTrace trace = new("day", TrafficShape.Diurnal(20, 0.8, length), length, TimeDistribution.Exponential(TimeSpan.FromSeconds(1)));
        SimulationOptions options = new() { TimelineCapacity = 64, SlotsPerReplica = 8, ColdStart = TimeDistribution.Fixed(TimeSpan.FromSeconds(5)) };
        Simulator.Run(trace, Generators.Concurrency(1, 16, 6), options);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SimulationResult result = Simulator.Run(trace, Generators.Concurrency(1, 16, 6), options);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(result.Served > length.TotalSeconds * 15);
        return allocated;
    }

    private static SimulationResult Run((AutoscalingPolicy Policy, EvaluationProfile Profile, SimulationOptions Options, SyntheticTrace Trace) run) =>
        Simulator.Run(run.Trace, run.Policy, run.Options, run.Profile);

    private static string Fingerprint(SimulationResult result) => string.Join(
        '|',
        result.Duration,
        result.Served,
        result.Rejected,
        result.Wait,
        result.Response,
        result.ReplicaHours,
        result.Utilization,
        result.MeanConcurrency,
        string.Join(',', result.Reasons),
        string.Join(',', result.Timeline));

    private static Gen<SimulationOptions> Options() =>
        Gen.Select(Gen.Double[0, 60], Gen.Int[1, 12], Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 50], Gen.Int[0, 50], Gen.ULong, static (cold, slots, initial, rejects, hold, other, seed) => new SimulationOptions
        {
            ColdStart = TimeDistribution.Uniform(TimeSpan.FromSeconds(cold / 2), TimeSpan.FromSeconds(cold)),
            SlotsPerReplica = slots,
            InitialReplicas = initial == 0 ? null : initial,
            WhenSaturated = rejects ? SaturationBehavior.Reject : SaturationBehavior.Queue,
            HoldTimeout = hold == 0 ? null : TimeSpan.FromSeconds(hold),
            QueueTimeout = other % 3 == 0 ? null : TimeSpan.FromSeconds(other),
            TerminationGrace = other % 4 == 0 ? null : TimeSpan.FromSeconds(other / 2.0),
            MaxTail = TimeSpan.FromMinutes(3),
            Seed = seed,
        });

    private static Gen<SyntheticTrace> Trace() =>
        Gen.Select(Gen.Double[0.5, 30], Gen.Double[0, 3], Gen.Int[30, 600], Gen.Int[0, 2], Gen.ULong, static (rate, service, seconds, shape, seed) => new SyntheticTrace(
            "random",
            shape switch
            {
                0 => TrafficShape.Steady(rate),
                1 => TrafficShape.Ramp(0.5, rate, TimeSpan.FromSeconds(seconds)),
                _ => TrafficShape.Bursts(0.2, rate, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60)),
            },
            TimeSpan.FromSeconds(seconds + 90),
            TimeDistribution.Exponential(TimeSpan.FromSeconds(service)))
        { Seed = seed });
}
