namespace TirGen.Benchmarks.Peers.Models;

/// <summary>A private image as a class.</summary>
public sealed class ImageBody
{
    public long RegistryNamespaceId { get; init; }
}
