namespace TirGen.Benchmarks.Peers.Models;

/// <summary>A route of an asynchronous endpoint as a class.</summary>
public sealed class RouteBody
{
    public required string RouteName { get; init; }

    public required string RouteValue { get; init; }
}
