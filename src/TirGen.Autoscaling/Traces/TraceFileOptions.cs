namespace TirGen.Autoscaling;

/// <summary>How a file of traffic is read where it leaves something open.</summary>
public sealed record TraceFileOptions
{
    /// <summary>Service time of requests of which the tokens are known and no duration.</summary>
    public ServiceTimeModel Model { get; init; } = ServiceTimeModel.Default;

    /// <summary>Service time of requests of which neither is known.</summary>
    public TimeDistribution Service { get; init; } = TimeDistribution.Exponential(TimeSpan.FromSeconds(1));

    /// <summary>Seed of the arrivals that are drawn from rates and counts, and of the drawn service times.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Names of columns or members by role, where they differ from the known ones. Roles: <c>arrival</c>, <c>duration</c>, <c>input</c>,
    /// <c>output</c>, <c>requests</c>, <c>rate</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();
}
