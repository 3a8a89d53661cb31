using TirGen.Autoscaling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Manifests;

/// <summary>The HTTP add-on's older HTTPScaledObject (http.keda.sh/v1alpha1): one object, one metric, no behaviour.</summary>
internal static class HttpScaledObjectManifest
{
    private const int DefaultScaleDownWindow = 300;

    public static Manifest Create(ManifestInput input)
    {
        ManifestChecks.RequireScaling(input);
        AutoscalingPolicy policy = input.Policy;
        AutoscalingRule rule = policy.Rules.FirstOrDefault(static rule => rule.Metric != AutoscalingMetric.Custom)
            ?? throw new InputException("An HTTPScaledObject scales by concurrency or requestRate only, and the policy has neither. Use --format keda.");
        List<string> gaps = [];
        ManifestChecks.AddMinimum(input, gaps);
        AddGaps(input, rule, gaps);
        YamlMap manifest = new()
        {
            ["apiVersion"] = "http.keda.sh/v1alpha1",
            ["kind"] = "HTTPScaledObject",
            ["metadata"] = new YamlMap { ["name"] = input.Name },
            ["spec"] = new YamlMap
            {
                ["hosts"] = input.Host is { } host ? new[] { host } : null,
                ["scaleTargetRef"] = new YamlMap
                {
                    ["name"] = input.Name,
                    ["kind"] = "Deployment",
                    ["apiVersion"] = "apps/v1",
                    ["service"] = input.Service,
                    ["port"] = input.Port,
                },
                ["replicas"] = new YamlMap { ["min"] = input.Min, ["max"] = policy.MaxReplicas },
                ["scaledownPeriod"] = policy.StabilityPeriod,
                ["initialCooldownPeriod"] = policy.InitialCooldownPeriod,
                ["scalingMetric"] = rule.Metric == AutoscalingMetric.Concurrency
                    ? new YamlMap { ["concurrency"] = new YamlMap { ["targetValue"] = rule.Value } }
                    : new YamlMap { ["requestRate"] = InterceptorRoute.Rate(rule, input.Profile.RateUnit) },
            },
        };
        return new([manifest], gaps);
    }

    private static void AddGaps(ManifestInput input, AutoscalingRule written, List<string> gaps)
    {
        AutoscalingPolicy policy = input.Policy;
        foreach (AutoscalingRule rule in policy.Rules.Where(rule => !ReferenceEquals(rule, written)))
            gaps.Add($"{ManifestChecks.NameOf(policy, rule)}: an HTTPScaledObject has one metric; {ManifestChecks.NameOf(policy, written)} is written. Use --format keda for all.");
        gaps.Add(input.Profile.WatchPeriod switch
        {
            WatchPeriodReading.ScaleUpStabilization => $"watch_period: growth is not delayed by {policy.Rules.Max(static rule => rule.WatchPeriod)} s; use --format keda for a scale-up window.",
            WatchPeriodReading.PollingInterval => "watch_period: the add-on polls at its own interval of 15 s.",
            _ => "watch_period: the platform ignores it under this profile (W3).",
        });
        if (input.Profile.StabilityPeriod == StabilityPeriodReading.FreezeAfterScaling)
            gaps.Add("stability_period: a freeze after any scaling (S2) does not exist here; only the step to zero waits.");
        else if (policy.StabilityPeriod != DefaultScaleDownWindow)
            gaps.Add($"stability_period: {policy.StabilityPeriod} s delays the step to zero; the steps above it keep the HPA's own window of {DefaultScaleDownWindow} s.");
        gaps.Add(input.Profile.HoldsRequests(policy)
            ? "is_hold_queue: the interceptor holds requests, but for how long is its own setting."
            : "is_hold_queue: the interceptor holds requests in any case; use --format keda to answer 503 at once.");
    }
}
