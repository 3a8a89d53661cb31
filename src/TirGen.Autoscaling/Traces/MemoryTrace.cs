namespace TirGen.Autoscaling;

/// <summary>A trace held in memory.</summary>
public sealed class MemoryTrace : RequestTrace
{
    private readonly TraceRequest[] _requests;

    /// <summary>Creates a trace from requests.</summary>
    /// <param name="name">What results call it.</param>
    /// <param name="requests">In arrival order; kept, not copied.</param>
    /// <exception cref="TraceFormatException">Empty, unsorted or negative.</exception>
    public MemoryTrace(string name, params TraceRequest[] requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        Name = name;
        _requests = requests;
        if (requests.Length == 0)
            throw TraceErrors.Empty(0);
        if (requests[0].Arrival < TimeSpan.Zero)
            throw TraceErrors.Negative(1, "arrival");
        TimeSpan previous = requests[0].Arrival;
        for (int i = 0; i < requests.Length; i++)
        {
            TraceErrors.CheckOrder(i + 1, previous.Ticks, requests[i].Arrival.Ticks);
            if (requests[i].Service < TimeSpan.Zero)
                throw TraceErrors.Negative(i + 1, "service time");
            previous = requests[i].Arrival;
        }
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>Wall clock at offset zero; null when it is not known.</summary>
    public DateTime? StartsAt { get; init; }

    /// <inheritdoc/>
    public override DateTime? Start => StartsAt;

    /// <summary>What the trace tells as <see cref="Notes"/>.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes => Remarks;

    /// <summary>The requests.</summary>
    public ReadOnlySpan<TraceRequest> Requests => _requests;

    /// <inheritdoc/>
    public override RequestSource Open() => new Source(_requests, StartsAt);

    private sealed class Source(TraceRequest[] requests, DateTime? start) : RequestSource
    {
        private int _position;

        public override DateTime? Start => start;

        public override int Read(Span<TraceRequest> buffer)
        {
            int count = Math.Min(buffer.Length, requests.Length - _position);
            requests.AsSpan(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }
    }
}
