namespace TirGen.Autoscaling.Hpa;

/// <summary>The per-pod path: which pods count, and what is assumed of those without a usable sample.</summary>
internal static class HpaPodMetrics
{
    public static HpaProposal Propose(HpaMetric metric, int currentReplicas, HpaTolerance tolerance)
    {
        bool utilization = metric.Kind == HpaMetricKind.ResourceUtilization;
        RequireSamples(metric, utilization);

        HpaUsage usage = new(metric.Target, utilization);
        foreach (long sample in metric.SamplesForUnknownPods)
            usage.AddUnknown(sample);

        int ready = 0;
        List<HpaPod> unready = [];
        List<HpaPod> missing = [];
        foreach (HpaPod pod in metric.Pods)
        {
            switch (Classify(pod, utilization))
            {
                case HpaPodClass.Ready:
                    ready++;
                    usage.Add(pod, pod.Usage!.Value);
                    break;
                case HpaPodClass.Unready:
                    unready.Add(pod);
                    break;
                case HpaPodClass.Missing:
                    missing.Add(pod);
                    break;
            }
        }

        if (usage.Count == 0)
            throw new HpaMetricException("did not receive metrics for targeted pods (pods might be unready)");
        if (utilization)
            RequireRequests(metric.Pods);

        double ratio = usage.Ratio();
        HpaProposal Report(int replicas) => utilization
            ? new(replicas, usage.ReportedAverage, usage.ReportedPercent)
            : new(replicas, usage.ReportedAverage);

        bool growWithUnready = unready.Count > 0 && ratio > 1.0;
        if (!growWithUnready && missing.Count == 0)
            return Report(tolerance.Contains(ratio) ? currentReplicas : HpaReplicaCalculator.CeilingToInt32(ratio * ready));

        // Shrinking, a pod without sample is taken to run at its target; growing, to be idle: never make the move larger than known.
        HpaUsage enlarged = usage;
        if (ratio != 1.0)
        {
            foreach (HpaPod pod in missing)
                enlarged.Add(pod, ratio > 1.0 ? 0 : AssumedUsage(metric, pod, utilization));
        }

        if (growWithUnready)
        {
            foreach (HpaPod pod in unready)
                enlarged.Add(pod, 0);
        }

        return Report(Combined(ratio, enlarged.Ratio(), enlarged.Count, currentReplicas, tolerance));
    }

    private static int Combined(double ratio, double enlargedRatio, int count, int currentReplicas, HpaTolerance tolerance)
    {
        bool flipped = (ratio < 1.0 && enlargedRatio > 1.0) || (ratio > 1.0 && enlargedRatio < 1.0);
        if (flipped || tolerance.Contains(enlargedRatio))
            return currentReplicas;
        int replicas = HpaReplicaCalculator.CeilingToInt32(enlargedRatio * count);
        bool contradicts = (enlargedRatio < 1.0 && replicas > currentReplicas) || (enlargedRatio > 1.0 && replicas < currentReplicas);
        return contradicts ? currentReplicas : replicas;
    }

    private static HpaPodClass Classify(HpaPod pod, bool utilization)
    {
        if (pod.Deleted || pod.Phase is HpaPodPhase.Failed or HpaPodPhase.Succeeded)
            return HpaPodClass.Ignored;
        if (pod.Phase == HpaPodPhase.Pending)
            return HpaPodClass.Unready;
        if (pod.Usage is null)
            return HpaPodClass.Missing;
        return utilization && (!pod.Ready || pod.Initializing) ? HpaPodClass.Unready : HpaPodClass.Ready;
    }

    private static long AssumedUsage(HpaMetric metric, HpaPod pod, bool utilization) =>
        utilization ? pod.Request!.Value * Math.Max(100, metric.Target) / 100 : metric.Target;

    private static void RequireSamples(HpaMetric metric, bool utilization)
    {
        if (metric.SamplesForUnknownPods.Count == 0 && metric.Pods.All(static pod => pod.Usage is null))
        {
            throw new HpaMetricException(utilization
                ? "no metrics returned from resource metrics API"
                : "no metrics returned from custom metrics API");
        }

        if (metric.Pods.Count == 0)
            throw new HpaMetricException("no pods returned by selector while calculating replica count");
    }

    private static void RequireRequests(IReadOnlyList<HpaPod> pods)
    {
        for (int i = 0; i < pods.Count; i++)
        {
            if (pods[i].Request is null)
                throw new HpaMetricException($"missing request for the resource in pod {i}");
        }
    }
}
