namespace TirGen.Benchmarks.Peers.Models;

/// <summary>A scaling rule as a class whose members can be set, which is what System.Text.Json reads fastest.</summary>
public sealed class PlainRule
{
    public string? Metric { get; set; }

    public int Value { get; set; }

    public string? ConditionType { get; set; }

    public int? WatchPeriod { get; set; }

    public int? Window { get; set; }

    public int? Granularity { get; set; }

    public string? CustomMetricName { get; set; }
}
