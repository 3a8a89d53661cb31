namespace TirGen.Autoscaling.Hpa;

/// <summary>Computes the size one metric asks for, as the Kubernetes replica calculator does (autoscaling/v2).</summary>
public static class HpaReplicaCalculator
{
    /// <summary>Computes the proposal of <paramref name="metric"/>.</summary>
    /// <param name="metric">The metric with its samples.</param>
    /// <param name="currentReplicas">Current size.</param>
    /// <param name="readyPods">Pods that are running and ready; the factor of a Value target.</param>
    /// <param name="tolerance">Band without change.</param>
    /// <exception cref="HpaMetricException">The metric has no usable sample.</exception>
    public static HpaProposal Propose(HpaMetric metric, int currentReplicas, int readyPods, HpaTolerance tolerance)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Kind switch
        {
            HpaMetricKind.ResourceUtilization or HpaMetricKind.PodsAverageValue =>
                HpaPodMetrics.Propose(metric, currentReplicas, tolerance),
            HpaMetricKind.ObjectValue or HpaMetricKind.ExternalValue =>
                Value(Total(metric.Values), metric.Target, currentReplicas, readyPods, tolerance),
            HpaMetricKind.ObjectAverageValue or HpaMetricKind.ExternalAverageValue =>
                AverageValue(Total(metric.Values), metric.Target, currentReplicas, tolerance),
            HpaMetricKind.Invalid => throw new HpaMetricException("the metric source is invalid and gives no value"),
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric.Kind, "Unknown metric kind."),
        };
    }

    /// <summary>A total against a value per replica; the path of every KEDA trigger.</summary>
    public static HpaProposal AverageValue(long total, long target, int currentReplicas, HpaTolerance tolerance)
    {
        int replicas = AverageValueReplicas(total, target, currentReplicas, tolerance);
        return new(replicas, CeilingToInt64(total / (double)currentReplicas));
    }

    /// <summary>A total against a value for all replicas. At size zero neither tolerance nor ready pods count.</summary>
    public static HpaProposal Value(long total, long target, int currentReplicas, int readyPods, HpaTolerance tolerance)
    {
        double ratio = (double)total / target;
        if (currentReplicas == 0)
            return new(CeilingToInt32(ratio), total);
        return new(tolerance.Contains(ratio) ? currentReplicas : CeilingToInt32(ratio * readyPods), total);
    }

    internal static int AverageValueReplicas(long total, long target, int currentReplicas, HpaTolerance tolerance)
    {
        double ratio = total / ((double)target * currentReplicas);
        return tolerance.Contains(ratio) ? currentReplicas : CeilingToInt32((double)total / target);
    }

    internal static int CeilingToInt32(double value)
    {
        double ceiling = Math.Ceiling(value);
        return ceiling >= int.MaxValue ? int.MaxValue : ceiling <= int.MinValue ? int.MinValue : (int)ceiling;
    }

    private static long CeilingToInt64(double value)
    {
        double ceiling = Math.Ceiling(value);
        return double.IsNaN(ceiling) ? 0 : ceiling >= long.MaxValue ? long.MaxValue : (long)ceiling;
    }

    private static long Total(IReadOnlyList<long> values)
    {
        long total = 0;
        foreach (long value in values)
        {
            if (value > 0 && total > long.MaxValue - value)
                return long.MaxValue;
            total += value;
        }

        return total;
    }
}
