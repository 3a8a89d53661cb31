namespace TirGen.Autoscaling;

/// <summary>Collects requests in any order and sorts them: lines of a log stand in the order in which requests ended.</summary>
internal sealed class TraceBuilder
{
    private readonly List<TraceRequest> _requests = [];
    private readonly string _name;
    private readonly TimeDistribution _service;
    private DeterministicRandom _random;

    public TraceBuilder(string name, TraceFileOptions options)
    {
        _name = name;
        _service = options.Service;
        _random = new(options.Seed);
    }

    public List<string> Notes { get; } = [];

    public int Count => _requests.Count;

    /// <summary>Uniform in [0, 1), from the seed.</summary>
    public double NextDouble() => _random.NextDouble();

    /// <summary>Exponential with mean 1, from the seed.</summary>
    public double NextExponential() => _random.NextExponential();

    /// <summary>A service time where the file tells none.</summary>
    public TimeSpan NextService() => TimeSpan.FromTicks(_service.Next(ref _random));

    /// <summary>Adds a request; the arrival may lie before that of the first one.</summary>
    public void Add(long arrivalTicks, TimeSpan service, long inputTokens = 0, long outputTokens = 0) => _requests.Add(
        new(TimeSpan.FromTicks(arrivalTicks), service) { InputTokens = (int)Math.Min(int.MaxValue, inputTokens), OutputTokens = (int)Math.Min(int.MaxValue, outputTokens) });

    /// <summary>The trace. On a wall clock it begins with its first request, or with the stretch that it covers.</summary>
    /// <param name="start">Wall clock of offset zero; null for none.</param>
    /// <param name="coversFromStart">Whether offset zero is the start of what was recorded, quiet or not.</param>
    public MemoryTrace Build(DateTime? start, bool coversFromStart = false)
    {
        if (_requests.Count == 0)
            throw TraceErrors.Empty(0);
        TraceRequest[] sorted = [.. _requests.OrderBy(static request => request.Arrival)];
        TimeSpan first = sorted[0].Arrival;
        if ((start is not null && !coversFromStart) || first < TimeSpan.Zero)
        {
            for (int i = 0; i < sorted.Length; i++)
                sorted[i] = sorted[i] with { Arrival = sorted[i].Arrival - first };
            start += first;
        }

        return new(_name, sorted) { StartsAt = start, Remarks = [.. Notes] };
    }
}
