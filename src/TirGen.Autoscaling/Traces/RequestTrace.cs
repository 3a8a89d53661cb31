namespace TirGen.Autoscaling;

/// <summary>A sequence of requests that can be read any number of times, each time from its start.</summary>
public abstract class RequestTrace
{
    private const int BatchSize = 4096;

    /// <summary>What results call the trace.</summary>
    public abstract string Name { get; }

    /// <summary>Wall clock at the trace's start, of the kind that the trace tells; null when it has none. May open the trace.</summary>
    /// <exception cref="TraceFormatException">The trace is not as it must be.</exception>
    public virtual DateTime? Start => null;

    /// <summary>What was guessed about the file, and how what it lacks was filled; one sentence each. May open the trace.</summary>
    /// <exception cref="TraceFormatException">The trace is not as it must be.</exception>
    public virtual IReadOnlyList<string> Notes => [];

    /// <summary>Begins a pass.</summary>
    public abstract RequestSource Open();

    /// <summary>Reads the trace into memory, for many passes.</summary>
    /// <param name="maxRequests">Limit; 24 bytes each.</param>
    /// <exception cref="TraceFormatException">The trace is not as it must be, or longer than the limit.</exception>
    public MemoryTrace Load(int maxRequests = 50_000_000)
    {
        List<TraceRequest> requests = [];
        TraceRequest[] batch = new TraceRequest[BatchSize];
        using RequestSource source = Open();
        for (int count = source.Read(batch); count > 0; count = source.Read(batch))
        {
            if (requests.Count + count > maxRequests)
            {
                throw new TraceFormatException(
                    0, $"{Name} has more than {maxRequests} requests, too many to keep in memory.", "Cut it, raise the limit, or simulate it as a stream.");
            }

            requests.AddRange(batch.AsSpan(0, count));
        }

        return new(Name, [.. requests]) { StartsAt = source.Start, Remarks = Notes };
    }
}
