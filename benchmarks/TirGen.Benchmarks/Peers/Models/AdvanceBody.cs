namespace TirGen.Benchmarks.Peers.Models;

/// <summary>The probes of a container as a class.</summary>
public sealed class AdvanceBody
{
    public string? ImagePullPolicy { get; init; }

    public bool IsReadinessProbeEnabled { get; init; }

    public bool IsLivenessProbeEnabled { get; init; }

    public ProbeBody? ReadinessProbe { get; init; }

    public ProbeBody? LivenessProbe { get; init; }
}
