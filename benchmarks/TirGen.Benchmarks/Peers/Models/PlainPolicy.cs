namespace TirGen.Benchmarks.Peers.Models;

/// <summary>An autoscale policy as a class whose members can be set.</summary>
public sealed class PlainPolicy
{
    public int MinReplicas { get; set; }

    public int MaxReplicas { get; set; }

    public List<PlainRule>? Rules { get; set; }

    public int? StabilityPeriod { get; set; }

    public int? InitialCooldownPeriod { get; set; }

    public bool? IsHoldQueue { get; set; }
}
