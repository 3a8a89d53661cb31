using System.Globalization;
using TirGen.Autoscaling;

namespace TirGen.Tool.Manifests;

/// <summary>A HorizontalPodAutoscaler (autoscaling/v2) on external metrics, for clusters with an adapter of their own.</summary>
internal static class HorizontalPodAutoscalerManifest
{
    private const string InFlight = "http_requests_in_flight";
    private const string PerSecond = "http_requests_per_second";

    public static Manifest Create(ManifestInput input)
    {
        ManifestChecks.RequireScaling(input);
        List<string> gaps = [];
        ManifestChecks.AddMinimum(input, gaps);
        AddGaps(input, gaps);
        YamlMap manifest = new()
        {
            ["apiVersion"] = "autoscaling/v2",
            ["kind"] = "HorizontalPodAutoscaler",
            ["metadata"] = new YamlMap { ["name"] = input.Name },
            ["spec"] = new YamlMap
            {
                ["scaleTargetRef"] = new YamlMap { ["apiVersion"] = "apps/v1", ["kind"] = "Deployment", ["name"] = input.Name },
                ["minReplicas"] = Math.Max(1, input.Min),
                ["maxReplicas"] = input.Policy.MaxReplicas,
                ["metrics"] = input.Policy.Rules.Select(rule => Metric(input, rule)).ToArray(),
                ["behavior"] = ScalingBehavior.Create(input, gaps),
            },
        };
        return new([manifest], gaps);
    }

    private static YamlMap Metric(ManifestInput input, AutoscalingRule rule)
    {
        bool perReplica = rule.Metric == AutoscalingMetric.Custom && input.Profile.CustomTarget == CustomMetricTarget.Value;
        return new()
        {
            ["type"] = "External",
            ["external"] = new YamlMap
            {
                ["metric"] = new YamlMap { ["name"] = NameOf(rule) },
                ["target"] = new YamlMap
                {
                    ["type"] = perReplica ? "Value" : "AverageValue",
                    [perReplica ? "value" : "averageValue"] = Quantity(rule, input.Profile.RateUnit),
                },
            },
        };
    }

    /// <summary>The target in the metric's unit; a rate per bucket becomes one per second, in thousandths.</summary>
    private static string Quantity(AutoscalingRule rule, RequestRateUnit unit)
    {
        bool perBucket = rule.Metric == AutoscalingMetric.RequestRate && unit == RequestRateUnit.PerBucket && rule.Granularity != 1;
        return perBucket
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Round(rule.Value * 1000.0 / rule.Granularity))}m")
            : rule.Value.ToString(CultureInfo.InvariantCulture);
    }

    private static string NameOf(AutoscalingRule rule) => rule.Metric switch
    {
        AutoscalingMetric.Concurrency => InFlight,
        AutoscalingMetric.RequestRate => PerSecond,
        _ => rule.CustomMetricName!,
    };

    private static void AddGaps(ManifestInput input, List<string> gaps)
    {
        AutoscalingPolicy policy = input.Policy;
        string names = string.Join(", ", policy.Rules.Select(NameOf).Distinct());
        gaps.Add($"metric: an HPA measures nothing; an adapter must serve {names} as external metrics, as totals of the endpoint.");
        if (policy.Rules.Any(static rule => rule.Metric == AutoscalingMetric.RequestRate))
            gaps.Add("window, granularity: the adapter's query averages the rate.");
        if (input.Min == 0)
            gaps.Add("min_replicas: 0 needs the cluster's gate HPAScaleToZero, or KEDA; 1 is written.");
        if (input.Profile.WatchPeriod == WatchPeriodReading.PollingInterval)
            gaps.Add("watch_period: a polling interval (W2) is the controller's own setting.");
        if (policy.InitialCooldownPeriod > 0)
            gaps.Add("initial_cooldown_period: there is no step to zero that it could delay.");
        if (input.Profile.HoldsRequests(policy))
            gaps.Add("is_hold_queue: an HPA is not in the path of requests, so nothing holds them.");
    }
}
