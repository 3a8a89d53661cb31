namespace TirGen.Autoscaling;

/// <summary>
/// What a policy is searched with, and what it is tested with afterwards. Nothing of the second was seen by the search: other seeds of a
/// generated trace, other stretches of a recorded one, other clock phases, cold starts and start states.
/// </summary>
internal sealed class ScenarioSets
{
    /// <summary>Scenarios of the rounds of the search together.</summary>
    public const int SearchCount = 7;

    /// <summary>Scenarios of a test.</summary>
    public const int TestCount = 16;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromMinutes(5);
    private static readonly StartState[] Starts = [StartState.Steady, StartState.Minimum, StartState.Steady, StartState.Maximum];

    private readonly RequestTrace _trace;
    private readonly MemoryTrace _requests;
    private readonly SimulationOptions _options;
    private readonly EvaluationProfile _profile;
    private readonly (MemoryTrace Search, MemoryTrace Test)? _parts;

    public ScenarioSets(RequestTrace trace, MemoryTrace requests, SimulationOptions options, EvaluationProfile profile)
    {
        _trace = trace;
        _requests = requests;
        _options = options;
        _profile = profile;
        _parts = trace is SyntheticTrace ? null : TraceBlocks.Divide(requests);
        AsGiven = new(requests, options.Seed, options.ClockPhase, StartState.Steady, options.WarmUp);
    }

    /// <summary>The trace and the options as they were given, with a fleet in its steady state.</summary>
    public Scenario AsGiven { get; }

    /// <summary>Whether the tests are of requests that the search did not see.</summary>
    public bool KeepsRequestsBack => _trace is SyntheticTrace || _parts is not null;

    /// <summary>The first is the traffic as given, or the searched part of it, started in its steady state.</summary>
    public Scenario[] Search() => [.. Enumerable.Range(0, SearchCount).Select(index => index == 0
        ? AsGiven with { Trace = _parts?.Search ?? _requests }
        : Draw(index, _parts?.Search ?? _requests))];

    /// <summary>Of a number and with seeds that the search did not use.</summary>
    public Scenario[] Test() => [.. Enumerable.Range(SearchCount, TestCount).Select(index => Draw(index, _parts?.Test ?? _requests))];

    private Scenario Draw(int index, MemoryTrace recorded)
    {
        DeterministicRandom random = new(_options.Seed + (0x51A7UL << 32) + (ulong)index);
        ulong seed = (ulong)(random.NextDouble() * (1UL << 53)) + (1UL << 33);
        MemoryTrace trace = _trace is SyntheticTrace synthetic
            ? synthetic.WithSeed(seed ^ synthetic.Seed).Load()
            : recorded;
        TimeSpan length = trace.Requests[^1].Arrival - trace.Requests[0].Arrival;
        TimeSpan warmUp = trace.Requests[0].Arrival + TimeSpan.FromTicks(Math.Min(LongestWarmUp.Ticks, length.Ticks / 10));
        return new(trace, seed, _profile.SyncPeriod * random.NextDouble(), Starts[index % Starts.Length], warmUp);
    }
}
