using CsCheck;

namespace TirGen.Autoscaling.Tests;

/// <summary>Random inputs of the property tests.</summary>
internal static class Generators
{
    private static readonly Gen<AutoscalingRule> Rule =
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 20], Gen.Int[0, 90], Gen.Int[1, 90], Gen.Int[1, 6], static (metric, value, watch, window, granularity) => metric switch
        {
            0 => new AutoscalingRule { Metric = AutoscalingMetric.Concurrency, Value = value, WatchPeriod = watch },
            1 => new AutoscalingRule { Metric = AutoscalingMetric.RequestRate, Value = value, WatchPeriod = watch, Window = window, Granularity = granularity },
            _ => new AutoscalingRule { Metric = AutoscalingMetric.Custom, Value = value, WatchPeriod = watch, CustomMetricName = "vllm:num_requests_waiting" },
        });

    /// <summary>Policies without errors, with one to three rules.</summary>
    public static Gen<AutoscalingPolicy> Policy { get; } =
        Gen.Select(Gen.Int[0, 4], Gen.Int[1, 16], Rule.Array[1, 3], Gen.Int[0, 400], Gen.Int[0, 60], Gen.Bool, static (min, range, rules, stability, cooldown, hold) => new AutoscalingPolicy
        {
            MinReplicas = min,
            MaxReplicas = min + range,
            Rules = [.. rules],
            StabilityPeriod = stability,
            InitialCooldownPeriod = cooldown,
            IsHoldQueue = hold,
        });

    /// <summary>Every reading of what the vendor leaves open.</summary>
    public static Gen<EvaluationProfile> Profile { get; } =
        Gen.Select(Gen.Enum<ScalingAlgorithm>(), Gen.Enum<WatchPeriodReading>(), Gen.Enum<StabilityPeriodReading>(), Gen.Enum<RequestRateUnit>(), Gen.Enum<CustomMetricTarget>(), Gen.Enum<ScaleToZeroReading>(), Gen.Enum<HoldQueueReading>(), Gen.Enum<ActivityReading>(), static (algorithm, watch, stability, unit, custom, zero, hold, activity) =>
            (algorithm == ScalingAlgorithm.KedaHttp ? EvaluationProfile.TirKedaHttp : EvaluationProfile.KnativeKpa) with
            {
                WatchPeriod = watch,
                StabilityPeriod = stability,
                RateUnit = unit,
                CustomTarget = custom,
                ScaleToZero = zero,
                HoldQueue = hold,
                Activity = activity,
            });

    /// <summary>Loads over time: a value per rule and step, with gaps in the metrics now and then.</summary>
    public static Gen<double[]> Loads { get; } = Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 400]).Array[1, 60];

    /// <summary>A concurrency policy with sensible defaults.</summary>
    public static AutoscalingPolicy Concurrency(
        int min, int max, int value, int watch = 0, int stability = 300, bool hold = true, int cooldown = 0) => new()
        {
            MinReplicas = min,
            MaxReplicas = max,
            StabilityPeriod = stability,
            InitialCooldownPeriod = cooldown,
            IsHoldQueue = hold,
            Rules = [new() { Metric = AutoscalingMetric.Concurrency, Value = value, WatchPeriod = watch }],
        };
}
