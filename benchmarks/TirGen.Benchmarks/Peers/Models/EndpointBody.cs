namespace TirGen.Benchmarks.Peers.Models;

/// <summary>What runs in an endpoint, as a class.</summary>
public sealed class EndpointBody
{
    public bool ServicePort { get; init; }

    public bool MetricPort { get; init; }

    public string? PublicIp { get; init; }

    public ContainerBody? Container { get; init; }

    public ResourceBody? ResourceDetails { get; init; }
}
