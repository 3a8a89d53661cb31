using static TirGen.Autoscaling.FindingEvidence;
using static TirGen.Autoscaling.FindingSeverity;

namespace TirGen.Autoscaling;

/// <summary>Checks of how the policy's parts and the endpoint's cold start work together.</summary>
internal static class InteractionChecks
{
    private static readonly TimeSpan LongColdStart = TimeSpan.FromSeconds(10);

    public static void Run(AutoscalingPolicy policy, PolicyLintOptions options, List<Finding> findings)
    {
        if (policy.MinReplicas >= policy.MaxReplicas || policy.Rules.IsEmpty)
            return;
        if (policy.MinReplicas == 0)
            CheckScaleToZero(policy, options, findings);
        if (options.ColdStart is { } coldStart)
            CheckColdStart(policy, coldStart, findings);
        if (policy.Rules.All(static rule => rule.Metric == AutoscalingMetric.Custom && rule.CustomMetricName?.Contains("waiting", StringComparison.OrdinalIgnoreCase) == true))
        {
            findings.Add(new(
                "waiting-only", Warning, Derived, "/rules",
                "A metric of waiting requests is 0 at the right size as well as at one that is too large: the size falls whenever the queue is empty, and flaps.",
                "Add a rule on concurrency or on running requests."));
        }

        if (policy.Rules.Any(rule => rule.WatchPeriod != policy.Rules[0].WatchPeriod))
        {
            findings.Add(new(
                "watch-periods-differ", Info, Assumed, "/rules",
                $"Rules have different watch periods; the autoscaler keeps one window, taken as the longest: {policy.Rules.Max(static rule => rule.WatchPeriod)} s.",
                "Use the same watch_period in every rule."));
        }
    }

    private static void CheckScaleToZero(AutoscalingPolicy policy, PolicyLintOptions options, List<Finding> findings)
    {
        if (!policy.IsHoldQueue)
        {
            findings.Add(new(
                "zero-without-hold-queue", Warning, Assumed, "/is_hold_queue",
                "From zero the first requests fail: nothing holds them until a replica is ready.",
                "Set is_hold_queue to true, or min_replicas to 1."));
        }

        if (policy.Rules.All(static rule => rule.Metric == AutoscalingMetric.Custom))
        {
            findings.Add(new(
                "zero-with-custom-only", Warning, Derived, "/rules",
                "Without a replica there is no custom metric, so nothing may ever wake the endpoint.",
                "Add a concurrency rule, or set min_replicas to 1."));
        }

        if (options.ColdStart is { } coldStart
            && policy.Rules.All(rule => rule.Metric == AutoscalingMetric.RequestRate && coldStart > TimeSpan.FromSeconds(rule.Window)))
        {
            findings.Add(new(
                "zero-with-rate-only", Warning, Derived, "/rules",
                $"A held request leaves the rate window before the cold start of {Seconds(coldStart)} ends, so the endpoint can look idle while a client waits.",
                "Add a concurrency rule, or lengthen the window."));
        }
    }

    private static void CheckColdStart(AutoscalingPolicy policy, TimeSpan coldStart, List<Finding> findings)
    {
        int watch = policy.Rules.Max(static rule => rule.WatchPeriod);
        if (watch > 0 && policy.MinReplicas <= 1 && coldStart >= LongColdStart)
        {
            findings.Add(new(
                "watch-adds-to-cold-start", Warning, Assumed, "/rules",
                $"A burst waits for the watch period of {watch} s and then for the cold start of {Seconds(coldStart)}.",
                "Shorten watch_period, or raise min_replicas."));
        }

        if (TimeSpan.FromSeconds(policy.StabilityPeriod) < coldStart)
        {
            findings.Add(new(
                "stability-below-cold-start", Warning, Derived, "/stability_period",
                $"Replicas go after {policy.StabilityPeriod} s but take {Seconds(coldStart)} to come back: the size will flap.",
                "Set stability_period above the cold start."));
        }
    }

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} s");
}
