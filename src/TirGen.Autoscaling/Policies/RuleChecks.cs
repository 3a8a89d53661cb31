using static TirGen.Autoscaling.FindingEvidence;
using static TirGen.Autoscaling.FindingSeverity;

namespace TirGen.Autoscaling;

/// <summary>Checks of one rule.</summary>
internal static class RuleChecks
{
    public static void Run(AutoscalingPolicy policy, int index, PolicyLintOptions options, List<Finding> findings)
    {
        AutoscalingRule rule = policy.Rules[index];
        string at = $"/rules/{index}";
        CheckMetric(policy, rule, at, findings);
        if (rule.Value <= 0)
        {
            findings.Add(new(
                "value-not-positive", Error, Documented, at + "/value",
                $"value is {rule.Value}.",
                "Give the target per replica, 1 or more."));
        }

        if (rule.WatchPeriod < 0)
            findings.Add(BoundChecks.Negative(at + "/watch_period", "watch_period", rule.WatchPeriod));
        if (rule.Window < 1)
        {
            findings.Add(new(
                "window-below-one", Error, SourceCode, at + "/window",
                $"window is {rule.Window} s; a rate needs one bucket at least.",
                "Give 1 or more, for example 60."));
        }

        if (rule.Granularity < 1)
        {
            findings.Add(new(
                "granularity-below-one", Error, SourceCode, at + "/granularity",
                $"granularity is {rule.Granularity} s; the ring divides by its whole seconds.",
                "Give 1."));
        }
        else if (rule.Metric == AutoscalingMetric.RequestRate && rule.Window >= 1)
        {
            CheckWindow(rule, at, findings);
        }

        if (rule.Metric == AutoscalingMetric.Concurrency && options.SlotsPerReplica is { } slots && rule.Value > slots)
        {
            findings.Add(new(
                "target-above-capacity", Warning, Derived, at + "/value",
                $"A replica serves {slots} requests at once, so it saturates before it reaches the target of {rule.Value}.",
                $"Set value below {slots}."));
        }

        if (rule.Metric == AutoscalingMetric.RequestRate && options is { SlotsPerReplica: { } most, MeanServiceTime: { } service } && service > TimeSpan.Zero)
        {
            double capacity = most / service.TotalSeconds;
            if (rule.Value > capacity)
            {
                findings.Add(new(
                    "rate-above-capacity", Warning, Derived, at + "/value",
                    FormattableString.Invariant($"A replica serves {capacity:0.##} requests per second ({most} at once, {service.TotalSeconds:0.##} s each), so it saturates before it reaches the target of {rule.Value}."),
                    capacity > 1 ? FormattableString.Invariant($"Set value to {Math.Max(1, Math.Floor(capacity * 0.8)):0} or less.") : "Scale by concurrency: no whole number of requests per second is low enough."));
            }
        }

        for (int other = 0; other < index; other++)
        {
            if (policy.Rules[other].Metric == rule.Metric && policy.Rules[other].CustomMetricName == rule.CustomMetricName)
            {
                findings.Add(new(
                    "repeated-metric", Warning, Derived, at + "/metric",
                    $"Rule {other} measures the same; only the smaller target counts.",
                    "Keep one of them."));
                break;
            }
        }
    }

    private static void CheckMetric(AutoscalingPolicy policy, AutoscalingRule rule, string at, List<Finding> findings)
    {
        bool named = !string.IsNullOrWhiteSpace(rule.CustomMetricName);
        if (rule.Metric == AutoscalingMetric.Custom && !named)
        {
            findings.Add(new(
                "custom-without-name", Error, Documented, at + "/custom_metric_name",
                "A custom metric needs a name.",
                "Set custom_metric_name."));
        }

        if (rule.Metric != AutoscalingMetric.Custom && named)
        {
            findings.Add(new(
                "name-without-custom", Warning, Assumed, at + "/custom_metric_name",
                "The name has no effect beside this metric.",
                "Remove it, or set metric to custom."));
        }

        if (rule.Metric == AutoscalingMetric.None && policy.MinReplicas < policy.MaxReplicas)
            findings.Add(new("no-metric", Error, Documented, at + "/metric", "The rule names no metric.", "Use concurrency, requestRate or custom."));
    }

    private static void CheckWindow(AutoscalingRule rule, string at, List<Finding> findings)
    {
        if (rule.Granularity > rule.Window)
        {
            findings.Add(new(
                "granularity-above-window", Warning, Derived, at + "/granularity",
                $"One bucket of {rule.Granularity} s covers more than the window of {rule.Window} s.",
                "Set granularity to 1 and window to 60."));
        }

        if (rule.Granularity != 1)
        {
            findings.Add(new(
                "granularity-not-one", Warning, Derived, at + "/granularity",
                $"The ring averages per bucket: read literally, the rate is {rule.Granularity} times too high.",
                "Set granularity to 1."));
        }

        double buckets = Math.Ceiling((double)rule.Window / rule.Granularity);
        if (buckets < 10)
        {
            double missing = 25 / Math.Max(1, buckets);
            findings.Add(new(
                "window-too-short", Warning, Derived, at + "/window",
                FormattableString.Invariant($"With {buckets:0} buckets a steady rate reads {missing:0.#} % too low, since the newest bucket is still filling."),
                "Use a window of at least 10 buckets, for example 60."));
        }

        if (HasLargePrimeFactor(rule.Granularity))
        {
            findings.Add(new(
                "granularity-straddles", Warning, Derived, at + "/granularity",
                $"Buckets of {rule.Granularity} s start from year 1 but are placed from 1970, so one bucket falls into two slots.",
                "Use 1, or a product of 2, 3 and 5."));
        }
    }

    private static bool HasLargePrimeFactor(int number)
    {
        foreach (int prime in (ReadOnlySpan<int>)[2, 3, 5])
        {
            while (number % prime == 0)
                number /= prime;
        }

        return number > 1;
    }
}
