using TirGen.Autoscaling;
using TirGen.Autoscaling.Hpa;

namespace TirGen.Tool.Manifests;

/// <summary>The periods of a policy as the <c>behavior</c> of an HPA.</summary>
internal static class ScalingBehavior
{
    /// <summary>The longest window that the API server takes.</summary>
    public const int MaxWindowSeconds = 3600;

    public static YamlMap Create(ManifestInput input, List<string> gaps)
    {
        AutoscalingPolicy policy = input.Policy;
        int watch = policy.Rules.Select(static rule => rule.WatchPeriod).DefaultIfEmpty().Max();
        bool watched = input.Profile.WatchPeriod == WatchPeriodReading.ScaleUpStabilization;
        if (input.Profile.WatchPeriod == WatchPeriodReading.Ignored)
            gaps.Add("watch_period: the platform ignores it under this profile (W3); growth is not delayed.");
        else if (watched && policy.Rules.Any(rule => rule.WatchPeriod != watch))
            gaps.Add($"watch_period: the rules differ, the HPA has one window; the longest, {watch} s, is written.");

        bool frozen = input.Profile.StabilityPeriod == StabilityPeriodReading.FreezeAfterScaling;
        if (frozen)
            gaps.Add($"stability_period: a freeze of {policy.StabilityPeriod} s after any scaling (S2) does not exist here; scale-down is written without a window.");
        return new()
        {
            ["scaleUp"] = new YamlMap
            {
                ["stabilizationWindowSeconds"] = watched ? Window("watch_period", watch, gaps) : 0,
                ["selectPolicy"] = "Max",
                ["policies"] = Policies(input.Profile.ScaleUp),
            },
            ["scaleDown"] = new YamlMap
            {
                ["stabilizationWindowSeconds"] = frozen ? 0 : Window("stability_period", policy.StabilityPeriod, gaps),
            },
        };
    }

    private static int Window(string member, int seconds, List<string> gaps)
    {
        if (seconds > MaxWindowSeconds)
            gaps.Add($"{member}: {seconds} s is above the HPA's longest window; {MaxWindowSeconds} s is written.");
        return Math.Min(seconds, MaxWindowSeconds);
    }

    private static YamlMap[] Policies(HpaScalingRules rules) =>
    [
        .. rules.Policies.Select(static policy => new YamlMap
        {
            ["type"] = policy.Type == HpaScalingPolicyType.Pods ? "Pods" : "Percent",
            ["value"] = policy.Value,
            ["periodSeconds"] = (int)policy.Period.TotalSeconds,
        }),
    ];
}
