namespace TirGen.Autoscaling.Hpa;

/// <summary>One HorizontalPodAutoscaler with its history: metrics in, size out, once per sync period.</summary>
public sealed class HpaController
{
    private readonly HpaSettings _settings;
    private readonly HpaScaleEventLog _ups = new();
    private readonly HpaScaleEventLog _downs = new();
    private HpaRecommendationLog? _recommendations;

    /// <summary>Creates a controller.</summary>
    /// <param name="settings">Object and flags.</param>
    /// <param name="recommendations">Earlier recommendations; null when there is no log yet, so that the current size is recorded first.</param>
    public HpaController(HpaSettings settings, HpaRecommendationLog? recommendations = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _recommendations = recommendations;
    }

    /// <summary>Computes the size for the given metrics.</summary>
    public HpaOutcome Reconcile(IReadOnlyList<HpaMetric> metrics, int currentReplicas, int readyPods, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        _recommendations ??= new(new HpaRecommendation(currentReplicas, now));
        if (currentReplicas == 0 && _settings.MinReplicas != 0)
            return new(0, HpaReason.ScalingDisabled, []);
        if (currentReplicas > _settings.MaxReplicas)
            return Apply(currentReplicas, new(_settings.MaxReplicas, HpaReason.None), [], now);
        if (currentReplicas < _settings.MinReplicas)
            return Apply(currentReplicas, new(_settings.MinReplicas, HpaReason.None), [], now);

        int?[] proposals = new int?[metrics.Count];
        int best = 0;
        int failed = 0;
        for (int i = 0; i < metrics.Count; i++)
        {
            try
            {
                int replicas = HpaReplicaCalculator.Propose(metrics[i], currentReplicas, readyPods, _settings.Tolerance).Replicas;
                proposals[i] = replicas;
                best = Math.Max(best, replicas);
            }
            catch (HpaMetricException)
            {
                failed++;
            }
        }

        if (failed == metrics.Count || (failed > 0 && best < currentReplicas))
            return new(currentReplicas, HpaReason.None, proposals);
        return Apply(currentReplicas, Normalize(currentReplicas, best, now), proposals, now);
    }

    private HpaLimit Normalize(int currentReplicas, int desiredReplicas, TimeSpan now)
    {
        HpaRecommendationLog log = _recommendations!;
        if (_settings.Behavior is not { } behavior)
        {
            int stabilized = log.StabilizeWithoutBehavior(desiredReplicas, _settings.DownscaleStabilization, now);
            return HpaNormalizer.WithoutBehavior(
                currentReplicas,
                stabilized,
                _settings.MinReplicas,
                _settings.MaxReplicas,
                _settings.ScaleUpLimitFactor,
                _settings.ScaleUpLimitMinimum);
        }

        int desired = log.Stabilize(
            currentReplicas,
            desiredReplicas,
            behavior.ScaleUp.StabilizationWindow ?? TimeSpan.Zero,
            behavior.ScaleDown.StabilizationWindow ?? _settings.DownscaleStabilization,
            now);
        return HpaNormalizer.WithBehavior(
            behavior, currentReplicas, desired, _settings.MinReplicas, _settings.MaxReplicas, _ups, _downs, now);
    }

    private HpaOutcome Apply(int currentReplicas, HpaLimit limit, IReadOnlyList<int?> proposals, TimeSpan now)
    {
        int change = limit.Replicas - currentReplicas;
        if (_settings.Behavior is { } behavior && change != 0)
        {
            if (change > 0)
                _ups.Store(change, behavior.ScaleUp, now);
            else
                _downs.Store(-change, behavior.ScaleDown, now);
        }

        return new(limit.Replicas, limit.Reason, proposals);
    }
}
