namespace TirGen.Autoscaling;

/// <summary>The policies a search tries: every combination of the listed values, and every fixed size.</summary>
public sealed record PolicySearchSpace
{
    private static readonly int[] LowerBounds = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256];

    /// <summary>Lower bounds.</summary>
    public required IReadOnlyList<int> MinReplicas { get; init; }

    /// <summary>Upper bound.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Targets of a concurrency rule, in requests per replica.</summary>
    public required IReadOnlyList<int> ConcurrencyTargets { get; init; }

    /// <summary>Targets of a request-rate rule over a window of 60 s, in requests per second and replica; empty for none.</summary>
    public IReadOnlyList<int> RateTargets { get; init; } = [];

    /// <summary>Watch periods in seconds.</summary>
    public IReadOnlyList<int> WatchPeriods { get; init; } = [0, 15, 30, 60];

    /// <summary>Stability periods in seconds.</summary>
    public IReadOnlyList<int> StabilityPeriods { get; init; } = [15, 30, 60, 90, 120, 180, 300, 600];

    /// <summary>A space that fits an endpoint: lower bounds from zero, denser at the low end; targets up to what a replica serves at once.</summary>
    /// <param name="maxReplicas">Upper bound.</param>
    /// <param name="slotsPerReplica">Requests that one replica serves at once.</param>
    public static PolicySearchSpace For(int maxReplicas, int slotsPerReplica)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxReplicas, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(slotsPerReplica, 1);
        return new()
        {
            MinReplicas = [.. LowerBounds.Where(bound => bound < maxReplicas)],
            MaxReplicas = maxReplicas,
            ConcurrencyTargets = [.. Steps(1, Math.Max(8, slotsPerReplica), 8)],
        };
    }

    /// <summary>All policies of the space. Each holds requests while no replica is ready.</summary>
    public IEnumerable<AutoscalingPolicy> Policies()
    {
        for (int size = 1; size <= MaxReplicas; size++)
            yield return new() { MinReplicas = size, MaxReplicas = size, IsHoldQueue = true };

        foreach (int min in MinReplicas.Where(min => min < MaxReplicas))
        {
            foreach ((AutoscalingMetric metric, int target) in Targets())
            {
                foreach (int watch in WatchPeriods)
                {
                    foreach (int stability in StabilityPeriods)
                        yield return Policy(min, metric, target, watch, stability);
                }
            }
        }
    }

    private static IEnumerable<int> Steps(int first, int last, int count) =>
        Enumerable.Range(0, count).Select(i => first + (int)Math.Round((last - first) * (double)i / (count - 1))).Distinct();

    private IEnumerable<(AutoscalingMetric Metric, int Target)> Targets() =>
    [
        .. ConcurrencyTargets.Select(static target => (AutoscalingMetric.Concurrency, target)),
        .. RateTargets.Select(static target => (AutoscalingMetric.RequestRate, target)),
    ];

    private AutoscalingPolicy Policy(int min, AutoscalingMetric metric, int target, int watch, int stability) => new()
    {
        MinReplicas = min,
        MaxReplicas = MaxReplicas,
        StabilityPeriod = stability,
        IsHoldQueue = true,
        Rules = [new() { Metric = metric, Value = target, WatchPeriod = watch, Window = metric == AutoscalingMetric.RequestRate ? 60 : 1 }],
    };
}
