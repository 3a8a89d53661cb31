namespace TirGen.Autoscaling;

/// <summary>What a policy did to a trace. Arrivals = served + in service + queued at the end + refused + timed out + interrupted.</summary>
public sealed record SimulationResult
{
    /// <summary>The trace.</summary>
    public required string Trace { get; init; }

    /// <summary>The policy.</summary>
    public required AutoscalingPolicy Policy { get; init; }

    /// <summary>The reading of what the vendor leaves open; its text names every choice.</summary>
    public required EvaluationProfile Profile { get; init; }

    /// <summary>The endpoint.</summary>
    public required SimulationOptions Options { get; init; }

    /// <summary>Wall clock at the start of the run, as the trace tells it; null when it has none.</summary>
    public required DateTime? Start { get; init; }

    /// <summary>Simulated time.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>When the first request arrived, from the start of the run.</summary>
    public required TimeSpan FirstArrival { get; init; }

    /// <summary>When the last request arrived, from the start of the run.</summary>
    public required TimeSpan LastArrival { get; init; }

    /// <summary>Requests that arrived.</summary>
    public required long Arrivals { get; init; }

    /// <summary>Requests that arrived after the warm-up: those that waits, responses and attainment are about.</summary>
    public required long Measured { get; init; }

    /// <summary>Requests that were served to their end.</summary>
    public required long Served { get; init; }

    /// <summary>Requests in service when the run ended.</summary>
    public required long InServiceAtEnd { get; init; }

    /// <summary>Requests waiting when the run ended.</summary>
    public required long QueuedAtEnd { get; init; }

    /// <summary>Requests refused at once: no replica ready and no hold queue, no free slot, or the queue full.</summary>
    public required long Refused { get; init; }

    /// <summary>How long the first of the requests waiting at the end has waited so far; zero when none waits.</summary>
    public required TimeSpan OldestQueuedAge { get; init; }

    /// <summary>Requests that gave up: held, or in the queue of ready replicas, for too long.</summary>
    public required long TimedOut { get; init; }

    /// <summary>Requests whose replica ended before they did: beyond its grace period.</summary>
    public required long Interrupted { get; init; }

    /// <summary>Requests refused or timed out.</summary>
    public long Rejected => Refused + TimedOut;

    /// <summary>Requests without an answer: rejected, interrupted, or still queued at the end.</summary>
    public long Unserved => Rejected + Interrupted + QueuedAtEnd;

    /// <summary>Time from arrival to the start of service, of all requests: for the unserved it has no end.</summary>
    public required LatencySummary Wait { get; init; }

    /// <summary>Time from arrival to the end of service, of all requests: for the unserved it has no end.</summary>
    public required LatencySummary Response { get; init; }

    /// <summary>The wait of the served requests alone; zeros when there is none.</summary>
    public LatencySummary ServedWait => LatencySummary.OfServed(Waits);

    /// <summary>The response of the served requests alone; zeros when there is none.</summary>
    public LatencySummary ServedResponse => LatencySummary.OfServed(Responses);

    /// <summary>Every wait, for other percentiles.</summary>
    public required LatencyHistogram Waits { get; init; }

    /// <summary>Every response time, for other percentiles.</summary>
    public required LatencyHistogram Responses { get; init; }

    /// <summary>Every time from arrival to the first token; null without a batching model.</summary>
    public LatencyHistogram? FirstTokens { get; init; }

    /// <summary>Every request's mean time per token after the first, of requests with more than one; null without a batching model.</summary>
    public LatencyHistogram? TokenTimes { get; init; }

    /// <summary>Requests that lost their KV cache and were computed again; 0 without a batching model.</summary>
    public long Preemptions { get; init; }

    /// <summary>The times that an objective is about.</summary>
    /// <exception cref="InvalidOperationException">An objective on tokens, without a batching model.</exception>
    public LatencyHistogram TimesOf(ServiceObjective objective) => objective.Time switch
    {
        ObjectiveTime.Wait => Waits,
        ObjectiveTime.Response => Responses,
        ObjectiveTime.FirstToken => FirstTokens ?? throw new InvalidOperationException("Only a batching model tells the times of tokens."),
        _ => TokenTimes ?? throw new InvalidOperationException("Only a batching model tells the times of tokens."),
    };

    /// <summary>Replicas that were started.</summary>
    public required long ColdStarts { get; init; }

    /// <summary>Requests that arrived while no replica was ready.</summary>
    public required long ColdRequests { get; init; }

    /// <summary>Decisions that raised the size.</summary>
    public required long ScaleUps { get; init; }

    /// <summary>Decisions that lowered it.</summary>
    public required long ScaleDowns { get; init; }

    /// <summary>Largest size: replicas ready and starting at once.</summary>
    public required int PeakReplicas { get; init; }

    /// <summary>Most replicas draining at once, beside the size.</summary>
    public required int PeakDraining { get; init; }

    /// <summary>Most requests waiting at once.</summary>
    public required int PeakQueue { get; init; }

    /// <summary>Time-average of requests in service and waiting.</summary>
    public required double MeanConcurrency { get; init; }

    /// <summary>Hours of all replicas together after the warm-up, starting and draining ones included.</summary>
    public required double ReplicaHours { get; init; }

    /// <summary>Replica hours times price.</summary>
    public double Cost => ReplicaHours * Options.PricePerReplicaHour;

    /// <summary>Share of the slots of serving replicas that was in use.</summary>
    public required double Utilization { get; init; }

    /// <summary>Share of the measured requests that were served, to the end of their service, within the objective's limit.</summary>
    public required double Attainment { get; init; }

    /// <summary>Whether the objective is met.</summary>
    public bool MeetsObjective => Attainment >= Options.Objective.Percentile / 100;

    /// <summary>How often each reason led to a decision, in the order of the reasons; those that never did are left out.</summary>
    public required IReadOnlyDictionary<DecisionReason, long> Reasons { get; init; }

    /// <summary>The run over time, one point per sync period or a multiple of it.</summary>
    public required IReadOnlyList<TimelinePoint> Timeline { get; init; }
}
