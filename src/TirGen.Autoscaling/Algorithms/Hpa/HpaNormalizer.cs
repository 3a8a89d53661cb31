namespace TirGen.Autoscaling.Hpa;

/// <summary>The last step: a stabilised size against rate limits, minimum and maximum.</summary>
public static class HpaNormalizer
{
    /// <summary>Production factor of the older path: at most twice the size at once.</summary>
    public const double DefaultScaleUpLimitFactor = 2.0;

    /// <summary>Size that the older path always allows.</summary>
    public const double DefaultScaleUpLimitMinimum = 4.0;

    /// <summary>The path without behaviour: a fixed factor upwards, then minimum and maximum.</summary>
    public static HpaLimit WithoutBehavior(
        int currentReplicas, int desiredReplicas, int minReplicas, int maxReplicas, double scaleUpLimitFactor, double scaleUpLimitMinimum)
    {
        int limit = (int)Math.Min(int.MaxValue, Math.Max(scaleUpLimitFactor * currentReplicas, scaleUpLimitMinimum));
        bool limited = maxReplicas > limit;
        int most = limited ? limit : maxReplicas;
        if (desiredReplicas < minReplicas)
            return new(minReplicas, HpaReason.TooFewReplicas);
        if (desiredReplicas > most)
            return new(most, limited ? HpaReason.ScaleUpLimit : HpaReason.TooManyReplicas);
        return new(desiredReplicas, HpaReason.DesiredWithinRange);
    }

    /// <summary>The path with behaviour: the rules' rate limits, then minimum and maximum. History never forces the opposite move.</summary>
    public static HpaLimit WithBehavior(
        HpaBehavior behavior,
        int currentReplicas,
        int desiredReplicas,
        int minReplicas,
        int maxReplicas,
        HpaScaleEventLog ups,
        HpaScaleEventLog downs,
        TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        if (desiredReplicas > currentReplicas)
        {
            int limit = HpaRateLimits.ScaleUpLimit(behavior.ScaleUp, currentReplicas, ups, downs, now);
            return Grow(currentReplicas, desiredReplicas, maxReplicas, limit);
        }

        if (desiredReplicas < currentReplicas)
        {
            int limit = HpaRateLimits.ScaleDownLimit(behavior.ScaleDown, currentReplicas, ups, downs, now);
            limit = Math.Min(limit, currentReplicas);
            bool limited = minReplicas < limit;
            int least = limited ? limit : minReplicas;
            if (desiredReplicas < least)
                return new(least, limited ? HpaReason.ScaleDownLimit : HpaReason.TooFewReplicas);
        }

        return new(desiredReplicas, HpaReason.DesiredWithinRange);
    }

    internal static HpaLimit Grow(int currentReplicas, int desiredReplicas, int maxReplicas, int limit)
    {
        limit = Math.Max(limit, currentReplicas);
        bool limited = maxReplicas > limit;
        int most = limited ? limit : maxReplicas;
        return desiredReplicas > most
            ? new(most, limited ? HpaReason.ScaleUpLimit : HpaReason.TooManyReplicas)
            : new(desiredReplicas, HpaReason.DesiredWithinRange);
    }
}
