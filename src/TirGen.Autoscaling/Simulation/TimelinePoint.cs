namespace TirGen.Autoscaling;

/// <summary>One interval of a run: what happened in it, and how it ended.</summary>
public readonly record struct TimelinePoint
{
    /// <summary>End of the interval.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>Requests that arrived.</summary>
    public long Arrivals { get; init; }

    /// <summary>Requests refused or given up.</summary>
    public long Rejected { get; init; }

    /// <summary>Of those, the ones that were given up after they had waited.</summary>
    public long TimedOut { get; init; }

    /// <summary>Requests whose replica ended before they did.</summary>
    public long Interrupted { get; init; }

    /// <summary>Requests that arrived while no replica was ready.</summary>
    public long ColdRequests { get; init; }

    /// <summary>Replicas that began to start.</summary>
    public int ColdStarts { get; init; }

    /// <summary>Time-average of requests in service and waiting.</summary>
    public double Concurrency { get; init; }

    /// <summary>Most requests waiting at once.</summary>
    public int PeakQueue { get; init; }

    /// <summary>Requests waiting at the end.</summary>
    public int Queue { get; init; }

    /// <summary>Longest wait of the requests that were served to their end in it.</summary>
    public TimeSpan LongestWait { get; init; }

    /// <summary>Longest response of the requests that were served to their end in it.</summary>
    public TimeSpan LongestResponse { get; init; }

    /// <summary>Longest time to the first token of the same requests; zero without a batching model.</summary>
    public TimeSpan LongestFirstToken { get; init; }

    /// <summary>Longest mean time per further token of the same requests; zero without a batching model.</summary>
    public TimeSpan LongestTokenTime { get; init; }

    /// <summary>Replicas ready at the end.</summary>
    public int Ready { get; init; }

    /// <summary>Replicas starting at the end.</summary>
    public int Starting { get; init; }

    /// <summary>Replicas draining at the end.</summary>
    public int Draining { get; init; }

    /// <summary>Cost since the start of the run.</summary>
    public double CumulativeCost { get; init; }

    /// <summary>The last decision of the interval, the last change where there was one; without any, the last one before it.</summary>
    public Decision Decision { get; init; }

    internal TimelinePoint Merge(in TimelinePoint later, TimeSpan start)
    {
        double own = (Time - start).Ticks;
        double other = (later.Time - Time).Ticks;
        return later with
        {
            Arrivals = Arrivals + later.Arrivals,
            Rejected = Rejected + later.Rejected,
            TimedOut = TimedOut + later.TimedOut,
            Interrupted = Interrupted + later.Interrupted,
            ColdRequests = ColdRequests + later.ColdRequests,
            ColdStarts = ColdStarts + later.ColdStarts,
            Concurrency = ((Concurrency * own) + (later.Concurrency * other)) / (own + other),
            PeakQueue = Math.Max(PeakQueue, later.PeakQueue),
            LongestWait = Longer(LongestWait, later.LongestWait),
            LongestResponse = Longer(LongestResponse, later.LongestResponse),
            LongestFirstToken = Longer(LongestFirstToken, later.LongestFirstToken),
            LongestTokenTime = Longer(LongestTokenTime, later.LongestTokenTime),
            Decision = Decision.IsChange && !later.Decision.IsChange ? Decision : later.Decision,
        };
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
