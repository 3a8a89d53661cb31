namespace TirGen.Benchmarks.Peers.Models;

/// <summary>A scaling rule as a record with the members of TirGen's.</summary>
public sealed record RuleRecord
{
    public required string Metric { get; init; }

    public required int Value { get; init; }

    public string? ConditionType { get; init; }

    public int? WatchPeriod { get; init; }

    public int? Window { get; init; }

    public int? Granularity { get; init; }

    public string? CustomMetricName { get; init; }
}
