namespace TirGen.Benchmarks.Peers.Models;

/// <summary>An autoscale policy as a class.</summary>
public sealed class PolicyBody
{
    public required int MinReplicas { get; init; }

    public required int MaxReplicas { get; init; }

    public List<RuleBody>? Rules { get; init; }

    public int StabilityPeriod { get; init; }

    public int InitialCooldownPeriod { get; init; }

    public bool IsHoldQueue { get; init; }
}
