namespace TirGen.Benchmarks.Peers.Models;

/// <summary>The body of <c>update_auto_scale</c> as a class graph. Enums are texts: the serializer's fast path cannot write enums by name.</summary>
public sealed class AutoScaleBody
{
    public string Action { get; init; } = "update_auto_scale";

    public required PolicyBody AutoScalePolicy { get; init; }

    public bool IsAutoScaleEnabled { get; init; }
}
