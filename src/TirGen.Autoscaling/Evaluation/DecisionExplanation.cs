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
        DecisionReason.InvalidPolicy => "the policy has errors and cannot be evaluated",
        DecisionReason.AutoscalingOff => Invariant($"min_replicas and max_replicas are both {policy.MinReplicas}, so autoscaling is off"),
        DecisionReason.BelowMin => Invariant($"the size is below min_replicas {policy.MinReplicas}"),
        DecisionReason.AboveMax => Invariant($"the size is above max_replicas {policy.MaxReplicas}"),
        DecisionReason.Activated => "there is load and no replica",
        DecisionReason.Idle => "there is no load",
        DecisionReason.ScaledToZero => Invariant($"there was no load throughout the stability period of {policy.StabilityPeriod} s"),
        DecisionReason.CoolingDown => Invariant($"there is no load, but the wait before zero ({policy.StabilityPeriod} s) is not over"),
        DecisionReason.Active => "there is load, and nothing to wake",
        DecisionReason.MetricsUnavailable => Invariant($"{decision.FailedRules} of {policy.Rules.Length} metrics are missing, which blocks shrinking"),
        DecisionReason.Frozen => Invariant($"{Load(decision, policy)} asks for {decision.Proposed}, but the last scaling is less than {policy.StabilityPeriod} s ago"),
        DecisionReason.StabilizedUp => Invariant($"{Load(decision, policy)} asks for {decision.Proposed}, but has not done so throughout the watch period"),
        DecisionReason.StabilizedDown => Invariant($"{Load(decision, policy)} asks for {decision.Proposed}, but {decision.Stabilized} were needed within the last {policy.StabilityPeriod} s"),
        DecisionReason.ScaleUpLimit => Invariant($"{Load(decision, policy)} asks for {decision.Proposed}, but growth is limited per period"),
        DecisionReason.TooFewReplicas => Invariant($"{Load(decision, policy)} asks for {decision.Proposed}, below the least allowed"),
        DecisionReason.TooManyReplicas => Invariant($"{Load(decision, policy)} asks for more than max_replicas {policy.MaxReplicas}"),
        DecisionReason.WithinTolerance => Invariant($"{Load(decision, policy)} is within the tolerance of the target"),
        DecisionReason.OnTarget => Invariant($"{Load(decision, policy)} needs exactly this many"),
        DecisionReason.AboveTarget or DecisionReason.BelowTarget => Invariant($"{Load(decision, policy)} asks for {decision.Proposed}"),
        DecisionReason.Panicking => Invariant($"{Load(decision, policy)} came as a burst; until it is over the size only grows"),
        DecisionReason.ScaleDownDelayed => Invariant($"{Load(decision, policy)} asks for {decision.Proposed}, but {decision.Stabilized} were needed within the last {policy.StabilityPeriod} s"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Reason, "Unknown reason."),
    };

    private static string Load(in Decision decision, AutoscalingPolicy policy)
    {
        if (decision.DrivingRule < 0)
            return "the load";
        AutoscalingRule rule = policy.Rules[decision.DrivingRule];
        string metric = rule.Metric switch
        {
            AutoscalingMetric.Concurrency => "concurrency",
            AutoscalingMetric.RequestRate => "a request rate of",
            _ => rule.CustomMetricName ?? "the custom metric",
        };
        double total = decision.DrivingTotalMilli / 1000.0;
        return Invariant($"{metric} {total:0.###} with a target of {rule.Value} per replica (rule {decision.DrivingRule})");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
