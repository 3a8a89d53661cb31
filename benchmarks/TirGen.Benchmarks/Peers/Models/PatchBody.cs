namespace TirGen.Benchmarks.Peers.Models;

/// <summary>The body of <c>patch</c> as a class graph.</summary>
public sealed class PatchBody
{
    public string Action { get; init; } = "patch";

    public string? Name { get; init; }

    public string? Path { get; init; }

    public EndpointBody? CustomEndpointDetails { get; init; }

    public long ModelId { get; init; }

    public int CommittedReplicas { get; init; }

    public int Replica { get; init; }

    public string? Framework { get; init; }

    public bool IsAutoScaleEnabled { get; init; }

    public PolicyBody? AutoScalePolicy { get; init; }

    public DetailBody? DetailedInfo { get; init; }

    public long DatasetId { get; init; }

    public string? DatasetPath { get; init; }

    public string? ClusterType { get; init; }

    public string? StorageType { get; init; }

    public string? DiskPath { get; init; }

    public long SkuId { get; init; }

    public long SkuItemPriceId { get; init; }

    public string? SkuName { get; init; }

    public string? SkuType { get; init; }

    public int CommittedDays { get; init; }

    public string? CommittedInstancePolicy { get; init; }

    public string? Category { get; init; }

    public string? Location { get; init; }

    public string? Currency { get; init; }
}
