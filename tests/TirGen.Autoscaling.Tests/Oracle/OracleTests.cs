using CsCheck;

namespace TirGen.Autoscaling.Tests.Oracle;

/// <summary>Whole runs against an endpoint that was written apart: every change of the size at the same time to the same size.</summary>
public sealed class OracleTests
{
    private static readonly Gen<AutoscalingRule> Rule = Gen.Select(Gen.Bool, Gen.Int[1, 12], Gen.Int[0, 90], Gen.Int[1, 60], static (concurrency, value, watch, window) => new AutoscalingRule
    {
        Metric = concurrency ? AutoscalingMetric.Concurrency : AutoscalingMetric.RequestRate,
        Value = value,
        WatchPeriod = watch,
        Window = concurrency ? 1 : window,
    });

    private static readonly Gen<AutoscalingPolicy> Policy = Gen.Select(Gen.Int[0, 3], Gen.Int[1, 12], Rule.Array[1, 2], Gen.Int[0, 200], Gen.Int[0, 40], static (min, range, rules, stability, cooldown) => new AutoscalingPolicy
    {
        MinReplicas = min,
        MaxReplicas = min + range,
        Rules = [.. rules],
        StabilityPeriod = stability,
        InitialCooldownPeriod = cooldown,
        IsHoldQueue = true,
    });

    private static readonly Gen<TraceRequest[]> Traffic = Gen.Select(Gen.Double[0.1, 12], Gen.Double[0.2, 8], Gen.Int[10, 60], Gen.Int[30, 400], Gen.ULong, static (rate, service, burst, interval, seed) =>
        new SyntheticTrace("bursts", TrafficShape.Bursts(rate / 20, rate, TimeSpan.FromSeconds(burst), TimeSpan.FromSeconds(interval)), TimeSpan.FromSeconds(900), TimeDistribution.Exponential(TimeSpan.FromSeconds(service))) { Seed = seed }
            .Load().Requests.ToArray());

    private static readonly Gen<SimulationOptions> Options = Gen.Select(Gen.Int[1, 8], Gen.Int[0, 40], Gen.Int[0, 30], static (slots, grace, phase) => new SimulationOptions
    {
        SlotsPerReplica = slots,
        TerminationGrace = grace == 0 ? null : TimeSpan.FromSeconds(grace + 0.125),
        ClockPhase = phase == 0 ? null : TimeSpan.FromSeconds(phase / 2.0),
        Tail = TimeSpan.FromMinutes(8),
    });

    [Fact]
    public void EveryChangeOfTheSizeIsTheSame() =>
        Gen.Select(Policy, Gen.Enum<ActivityReading>(), Gen.Bool, Options, Gen.Int[0, 40], Traffic).Sample(
            static (policy, activity, watches, endpoint, cold, requests) =>
            {
                EvaluationProfile profile = EvaluationProfile.TirKedaHttp with
                {
                    Activity = activity,
                    WatchPeriod = watches ? WatchPeriodReading.ScaleUpStabilization : WatchPeriodReading.Ignored,
                };
                double coldStart = cold + 0.25;
                SimulationOptions options = endpoint with { ColdStart = TimeDistribution.Fixed(TimeSpan.FromSeconds(coldStart)) };
                PlainEndpoint plain = new(requests, policy, profile, options, coldStart);
                plain.Run();
                Recorder recorder = new();
                Simulator.Run(new MemoryTrace("random", requests), policy, options, profile, decisions: recorder);

                Assert.Equal(plain.Changes, recorder.Changes);
            },
            iter: 250);

    private sealed class Recorder : IProgress<Decision>
    {
        public List<(double Time, int From, int To)> Changes { get; } = [];

        public void Report(Decision value)
        {
            if (value.IsChange)
                Changes.Add((value.Time.TotalSeconds, value.Current, value.Desired));
        }
    }
}
