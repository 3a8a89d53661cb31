namespace TirGen.Benchmarks.Peers.Models;

/// <summary>A container as a class.</summary>
public sealed class ContainerBody
{
    public string? ContainerName { get; init; }

    public string? ContainerType { get; init; }

    public ImageBody? PrivateImageDetails { get; init; }

    public AdvanceBody? AdvanceConfig { get; init; }
}
