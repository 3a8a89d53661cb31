namespace TirGen.Benchmarks.Peers.Models;

/// <summary>A scaling rule as a class. What every rule of the samples has is not nullable: the fast path writes nullable numbers at half the speed.</summary>
public sealed class RuleBody
{
    public required string Metric { get; init; }

    public required int Value { get; init; }

    public string? ConditionType { get; init; }

    public int WatchPeriod { get; init; }

    public int? Window { get; init; }

    public int? Granularity { get; init; }

    public string? CustomMetricName { get; init; }
}
