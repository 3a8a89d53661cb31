namespace TirGen.Autoscaling;

/// <summary>The size that a policy keeps for the traffic at the start of a trace: what an endpoint has that was running before.</summary>
public static class SteadyState
{
    private const int BatchSize = 256;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(5);

    /// <summary>Computes the size from the work and the rate of the first five minutes after the first arrival.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="trace">The requests.</param>
    /// <param name="slotsPerReplica">Requests that one replica serves at once; a rule on running requests sees no more of them.</param>
    /// <returns>A size within the policy's bounds.</returns>
    /// <exception cref="TraceFormatException">The trace is not as it must be.</exception>
    public static int SizeFor(AutoscalingPolicy policy, RequestTrace trace, int slotsPerReplica)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(trace);
        (double work, int count, double seconds) = Beginning(trace);
        double concurrency = work / seconds;
        double size = concurrency / slotsPerReplica;
        foreach (AutoscalingRule rule in policy.Rules)
        {
            double load = rule.Metric switch
            {
                AutoscalingMetric.Concurrency => concurrency,
                AutoscalingMetric.RequestRate => count / seconds,
                _ => 0,
            };
            size = Math.Max(size, load / Math.Max(1, rule.Value));
        }

        return (int)Math.Clamp(Math.Ceiling(size), Math.Min(policy.MinReplicas, policy.MaxReplicas), policy.MaxReplicas);
    }

    /// <summary>Mean service time of the requests of the first five minutes.</summary>
    /// <param name="trace">The requests.</param>
    /// <exception cref="TraceFormatException">The trace is not as it must be.</exception>
    public static TimeSpan MeanServiceTime(RequestTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        (double work, int count, _) = Beginning(trace);
        return TimeSpan.FromSeconds(work / Math.Max(1, count));
    }

    private static (double Work, int Count, double Seconds) Beginning(RequestTrace trace)
    {
        TraceRequest[] batch = new TraceRequest[BatchSize];
        using RequestSource source = trace.Open();
        double work = 0;
        int count = 0;
        TimeSpan first = TimeSpan.Zero;
        TimeSpan last = TimeSpan.Zero;
        for (int read = source.Read(batch); read > 0; read = source.Read(batch))
        {
            foreach (TraceRequest request in batch.AsSpan(0, read))
            {
                first = count == 0 ? request.Arrival : first;
                if (request.Arrival - first >= Span)
                    return (work, count, Span.TotalSeconds);
                last = request.Arrival;
                work += request.Service.TotalSeconds;
                count++;
            }
        }

        return (work, count, Math.Max(1, (last - first).TotalSeconds));
    }
}
