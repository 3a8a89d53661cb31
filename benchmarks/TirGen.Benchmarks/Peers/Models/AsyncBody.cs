namespace TirGen.Benchmarks.Peers.Models;

/// <summary>The body of <c>update_async_configuration</c> as a class graph.</summary>
public sealed class AsyncBody
{
    public string Action { get; init; } = "update_async_configuration";

    public required bool AsyncEnabled { get; init; }

    public int AsyncConcurrentWorkers { get; init; }

    public long AsyncDatasetId { get; init; }

    public string? AsyncDestinationType { get; init; }

    public List<RouteBody>? AsyncTargetRoutes { get; init; }
}
