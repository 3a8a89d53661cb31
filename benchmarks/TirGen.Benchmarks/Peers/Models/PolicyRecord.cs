namespace TirGen.Benchmarks.Peers.Models;

/// <summary>An autoscale policy as a record with the members of TirGen's.</summary>
public sealed record PolicyRecord
{
    public required int MinReplicas { get; init; }

    public required int MaxReplicas { get; init; }

    public IReadOnlyList<RuleRecord>? Rules { get; init; }

    public int? StabilityPeriod { get; init; }

    public int? InitialCooldownPeriod { get; init; }

    public bool? IsHoldQueue { get; init; }
}
