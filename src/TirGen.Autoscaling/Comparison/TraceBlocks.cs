namespace TirGen.Autoscaling;

/// <summary>Divides a recorded trace by time: every other stretch to search with, the ones between to test with.</summary>
internal static class TraceBlocks
{
    private const int Blocks = 6;
    private const int LeastRequests = 200;

    private static readonly TimeSpan LeastLength = TimeSpan.FromMinutes(12);

    /// <summary>Both parts, each with its stretches one after another; null when the trace is too short to keep a part back.</summary>
    public static (MemoryTrace Search, MemoryTrace Test)? Divide(MemoryTrace trace)
    {
        ReadOnlySpan<TraceRequest> requests = trace.Requests;
        TimeSpan first = requests[0].Arrival;
        TimeSpan length = requests[^1].Arrival - first;
        if (length < LeastLength || requests.Length < LeastRequests)
            return null;
        TimeSpan block = (length / Blocks) + TimeSpan.FromTicks(1);
        List<TraceRequest> search = [];
        List<TraceRequest> test = [];
        foreach (TraceRequest request in requests)
        {
            // What lies before a stretch and belongs to the other part is taken out of its time.
            int index = (int)((request.Arrival - first) / block);
            List<TraceRequest> part = index % 2 == 0 ? search : test;
            part.Add(request with { Arrival = request.Arrival - first - (block * (index - (index / 2))) });
        }

        return search.Count == 0 || test.Count == 0
            ? null
            : (new(trace.Name, [.. search]), new(trace.Name, [.. test]));
    }
}
