namespace TirGen.Autoscaling.Hpa;

/// <summary>How far a size may move at once, given what moved within the policies' periods.</summary>
public static class HpaRateLimits
{
    /// <summary>The bare upper limit of the scale-up rules, before minimum and maximum.</summary>
    public static int ScaleUpLimit(
        HpaScalingRules rules, int currentReplicas, HpaScaleEventLog ups, HpaScaleEventLog downs, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.SelectPolicy == HpaSelectPolicy.Disabled)
            return currentReplicas;
        bool smallest = rules.SelectPolicy == HpaSelectPolicy.Min;
        int limit = smallest ? int.MaxValue : int.MinValue;
        for (int i = 0; i < rules.Policies.Count; i++)
        {
            HpaScalingPolicy policy = rules.Policies[i];
            int start = PeriodStart(policy, currentReplicas, ups, downs, now);
            int proposed = policy.Type switch
            {
                HpaScalingPolicyType.Pods => SaturatingAdd(start, policy.Value),
                HpaScalingPolicyType.Percent => HpaReplicaCalculator.CeilingToInt32(start * (1 + (policy.Value / 100.0))),
                _ => throw UnknownType(policy),
            };
            limit = smallest ? Math.Min(limit, proposed) : Math.Max(limit, proposed);
        }

        return limit;
    }

    /// <summary>The bare lower limit of the scale-down rules, before minimum and maximum.</summary>
    public static int ScaleDownLimit(
        HpaScalingRules rules, int currentReplicas, HpaScaleEventLog ups, HpaScaleEventLog downs, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.SelectPolicy == HpaSelectPolicy.Disabled)
            return currentReplicas;
        bool smallest = rules.SelectPolicy == HpaSelectPolicy.Min;
        int limit = smallest ? int.MinValue : int.MaxValue;
        for (int i = 0; i < rules.Policies.Count; i++)
        {
            HpaScalingPolicy policy = rules.Policies[i];
            int start = PeriodStart(policy, currentReplicas, ups, downs, now);
            int proposed = policy.Type switch
            {
                HpaScalingPolicyType.Pods => SaturatingAdd(start, -policy.Value),
                HpaScalingPolicyType.Percent => (int)(start * (1 - (policy.Value / 100.0))),
                _ => throw UnknownType(policy),
            };
            limit = smallest ? Math.Max(limit, proposed) : Math.Min(limit, proposed);
        }

        return limit;
    }

    private static int PeriodStart(
        HpaScalingPolicy policy, int currentReplicas, HpaScaleEventLog ups, HpaScaleEventLog downs, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(ups);
        ArgumentNullException.ThrowIfNull(downs);
        return currentReplicas - ups.ChangeWithin(policy.Period, now) + downs.ChangeWithin(policy.Period, now);
    }

    private static int SaturatingAdd(int left, int right) =>
        (int)Math.Clamp((long)left + right, int.MinValue, int.MaxValue);

    private static ArgumentOutOfRangeException UnknownType(HpaScalingPolicy policy) =>
        new(nameof(policy), policy.Type, "Unknown scaling policy type.");
}
