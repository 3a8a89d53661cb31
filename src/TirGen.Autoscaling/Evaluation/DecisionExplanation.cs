using System.Globalization;

namespace TirGen.Autoscaling;

/// <summary>Puts a decision into one sentence.</summary>
internal static class DecisionExplanation
{
    public static string Describe(in Decision decision, AutoscalingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return $"{Action(decision)}: {Cause(decision, policy)}.";
    }

    private static string Action(in Decision decision)
    {
        if (decision.Desired > decision.Current)
            return Invariant($"Scale up from {decision.Current} to {decision.Desired}");
        return decision.Desired < decision.Current
            ? Invariant($"Scale down from {decision.Current} to {decision.Desired}")
            : Invariant($"Stay at {decision.Current}");
    }

    private static string Cause(in Decision decision, AutoscalingPolicy policy) => decision.Reason switch
    {
        DecisionReason.NotEvaluated => "the autoscaler has not looked yet",
        DecisionReason.InvalidPolicy => policy.Rules.IsEmpty ? "there is no rule to scale by" : "the policy has errors and cannot be evaluated",
        DecisionReason.AutoscalingOff => Invariant($"min_replicas and max_replicas are both {policy.MinReplicas}, so autoscaling is off"),
        DecisionReason.BelowMin => Invariant($"the size is below min_replicas {policy.MinReplicas}"),
        DecisionReason.AboveMax => Invariant($"the size is above max_replicas {policy.MaxReplicas}"),
        DecisionReason.Activated => "there is load and no replica",
        DecisionReason.Idle => "there is no load",
        DecisionReason.ScaledToZero => Invariant($"there was no load throughout the stability period of {policy.StabilityPeriod} s"),
        DecisionReason.CoolingDown => Invariant($"there is no load, but the wait before zero ({policy.StabilityPeriod} s) is not over"),
        DecisionReason.Active => decision.Current == 0 ? "there is load, and the next poll wakes the endpoint" : "there is load, and nothing to wake",
        DecisionReason.MetricsUnavailable => Missing(decision, policy),
        DecisionReason.Frozen => Invariant($"{Asked(decision, policy)}, but the last scaling is less than {policy.StabilityPeriod} s ago"),
        DecisionReason.StabilizedUp => Asked(decision, policy) + Watched(decision, policy),
        DecisionReason.StabilizedDown or DecisionReason.ScaleDownDelayed => Invariant($"{Asked(decision, policy)}, but {Needed(decision, policy)} were needed within the last {policy.StabilityPeriod} s"),
        DecisionReason.ScaleUpLimit => Invariant($"{Asked(decision, policy)}{Window(decision, policy)}, but growth is limited per period, to {decision.Desired} now"),
        DecisionReason.TooFewReplicas => Invariant($"{Asked(decision, policy)}, below the least allowed"),
        DecisionReason.TooManyReplicas => Invariant($"{Asked(decision, policy)}{Window(decision, policy)}, more than max_replicas {policy.MaxReplicas}"),
        DecisionReason.WithinTolerance => Invariant($"{Load(decision, policy)} is within the tolerance of the target"),
        DecisionReason.OnTarget => Invariant($"{Load(decision, policy)} needs exactly this many"),
        DecisionReason.AboveTarget or DecisionReason.BelowTarget => Asked(decision, policy),
        DecisionReason.Panicking => Invariant($"{Asked(decision, policy)}; a burst is not over, so the size only grows"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Reason, "Unknown reason."),
    };

    private static string Asked(in Decision decision, AutoscalingPolicy policy) => Invariant($"{Load(decision, policy)} asks for {decision.Proposed}");

    /// <summary>The least of the watch period is where the size goes, or stays.</summary>
    private static string Watched(in Decision decision, AutoscalingPolicy policy)
    {
        int watch = policy.Rules.IsEmpty ? 0 : policy.Rules.Max(static rule => rule.WatchPeriod);
        return decision.IsChange
            ? Invariant($"; {decision.Stabilized} is the least that was asked for throughout the watch period of {watch} s")
            : Invariant($", but has not done so throughout the watch period of {watch} s");
    }

    /// <summary>What a window of the past makes of what is asked for, where that limits on.</summary>
    private static string Window(in Decision decision, AutoscalingPolicy policy)
    {
        if (decision.Stabilized > decision.Proposed)
            return Invariant($", {Needed(decision, policy)} were needed within the last {policy.StabilityPeriod} s");
        return decision.Stabilized < Math.Min(decision.Proposed, policy.MaxReplicas + 1)
            ? Invariant($", at least {Needed(decision, policy)} throughout the watch period")
            : "";
    }

    /// <summary>Sizes above the maximum are not told apart within the windows.</summary>
    private static string Needed(in Decision decision, AutoscalingPolicy policy) =>
        decision.Stabilized > policy.MaxReplicas ? Invariant($"more than {policy.MaxReplicas}") : Invariant($"{decision.Stabilized}");

    private static string Missing(in Decision decision, AutoscalingPolicy policy)
    {
        string held = decision.Held > 0 ? Invariant($"; {decision.Held} {(decision.Held == 1 ? "request is" : "requests are")} held") : "";
        if (decision.FailedRules == 1 && policy.Rules.Length == 1)
            return Invariant($"there is no sample of {Name(policy.Rules[0])} (rule 0){held}");
        string which = Invariant($"{decision.FailedRules} of {policy.Rules.Length} metrics have no sample");
        return decision.Current == 0 ? which + held : Invariant($"{which}, which blocks shrinking{held}");
    }

    private static string Load(in Decision decision, AutoscalingPolicy policy)
    {
        if (decision.DrivingRule < 0)
            return "the load";
        AutoscalingRule rule = policy.Rules[decision.DrivingRule];
        double total = decision.DrivingTotalMilli / 1000.0;
        string window = decision.IsBurst ? " over the panic window" : "";
        string of = rule.Metric == AutoscalingMetric.RequestRate ? " of" : "";
        return Invariant($"{Name(rule)}{of} {total:0.###}{window} with a target of {rule.Value} per replica (rule {decision.DrivingRule})");
    }

    private static string Name(AutoscalingRule rule) => rule.Metric switch
    {
        AutoscalingMetric.Concurrency => "concurrency",
        AutoscalingMetric.RequestRate => "a request rate",
        _ => rule.CustomMetricName ?? "the custom metric",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
