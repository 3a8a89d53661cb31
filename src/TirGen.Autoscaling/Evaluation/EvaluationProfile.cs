using TirGen.Autoscaling.Hpa;

namespace TirGen.Autoscaling;

/// <summary>
/// A reading of what the vendor leaves open, and the constants of the autoscaler underneath. Every result names its profile;
/// see <see cref="ToString"/>.
/// </summary>
public sealed record EvaluationProfile
{
    /// <summary>KEDA with its HTTP add-on, watch period as W1, stability period as S1: the default.</summary>
    public static EvaluationProfile TirKedaHttp { get; } = new();

    /// <summary>Knative's pod autoscaler, for a platform that turns out to run on it.</summary>
    public static EvaluationProfile KnativeKpa { get; } = new()
    {
        Algorithm = ScalingAlgorithm.KnativeKpa,
        WatchPeriod = WatchPeriodReading.Ignored,
        SyncPeriod = TimeSpan.FromSeconds(2),
        PollingInterval = TimeSpan.FromSeconds(2),
        Activity = ActivityReading.Polled,
    };

    /// <summary>The autoscaler underneath.</summary>
    public ScalingAlgorithm Algorithm { get; init; }

    /// <summary>What <c>watch_period</c> does.</summary>
    public WatchPeriodReading WatchPeriod { get; init; }

    /// <summary>What <c>stability_period</c> does.</summary>
    public StabilityPeriodReading StabilityPeriod { get; init; }

    /// <summary>What a request-rate target counts.</summary>
    public RequestRateUnit RateUnit { get; init; }

    /// <summary>What a custom target is compared with.</summary>
    public CustomMetricTarget CustomTarget { get; init; }

    /// <summary>What a minimum of 0 means.</summary>
    public ScaleToZeroReading ScaleToZero { get; init; }

    /// <summary>Whether requests are held while no replica is ready.</summary>
    public HoldQueueReading HoldQueue { get; init; }

    /// <summary>How KEDA learns of activity. Without meaning for Knative, whose activator is in the path of the requests.</summary>
    public ActivityReading Activity { get; init; }

    /// <summary>Band around the target without change; upstream default 0.1.</summary>
    public HpaTolerance Tolerance { get; init; } = HpaTolerance.Default;

    /// <summary>Rate limit of growth; upstream default the larger of 4 pods and 100 % in 15 s.</summary>
    public HpaScalingRules ScaleUp { get; init; } = HpaScalingRules.DefaultScaleUp;

    /// <summary>Clock of the steps between minimum and maximum; upstream default 15 s.</summary>
    public TimeSpan SyncPeriod { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Clock of the step to zero; 15 s in the object that the HTTP add-on generates.</summary>
    public TimeSpan PollingInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Clock at which the interceptor's counters are read, and at which a waiting request wakes the endpoint; upstream 0.5 s.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Reads a profile: a base name, then switches, separated by commas, such as <c>tir-keda-http,W3,per-bucket</c>.</summary>
    /// <exception cref="FormatException">A word is unknown; the message lists the known ones.</exception>
    public static EvaluationProfile Parse(string text) => ProfileNames.Parse(text);

    /// <summary>The profile as <see cref="Parse"/> reads it: base name and every reading.</summary>
    public override string ToString() => ProfileNames.Format(this);

    /// <summary>Whether a policy's requests are held under this reading.</summary>
    public bool HoldsRequests(AutoscalingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return HoldQueue switch
        {
            HoldQueueReading.Always => true,
            HoldQueueReading.Never => false,
            _ => policy.IsHoldQueue,
        };
    }

    /// <summary>The lower bound under this reading.</summary>
    public int MinReplicasOf(AutoscalingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.MinReplicas == 0 && ScaleToZero == ScaleToZeroReading.Disabled ? 1 : policy.MinReplicas;
    }

    /// <summary>The clock of the step to zero under this reading.</summary>
    public TimeSpan PollingIntervalOf(AutoscalingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (WatchPeriod != WatchPeriodReading.PollingInterval || policy.Rules.IsEmpty)
            return PollingInterval;
        return TimeSpan.FromSeconds(Math.Max(1, policy.Rules.Min(static rule => rule.WatchPeriod)));
    }
}
