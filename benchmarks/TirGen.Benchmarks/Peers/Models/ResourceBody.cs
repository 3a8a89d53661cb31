namespace TirGen.Benchmarks.Peers.Models;

/// <summary>Disk and environment of an endpoint as a class.</summary>
public sealed class ResourceBody
{
    public int DiskSize { get; init; }

    public string? MountPath { get; init; }

    public List<VariableBody>? EnvVariables { get; init; }
}
