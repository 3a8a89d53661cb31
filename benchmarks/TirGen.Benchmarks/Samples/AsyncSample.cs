using Tir.ModelEndpoints;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Samples;

/// <summary><c>update_async_configuration</c> with three routes.</summary>
public static class AsyncSample
{
    public static UpdateAsyncConfigurationRequest Request(Words words) => new()
    {
        AsyncEnabled = true,
        AsyncConcurrentWorkers = 4,
        AsyncDatasetId = 12345,
        AsyncDestinationType = AsyncDestinationType.Dataset,
        AsyncTargetRoutes = new AsyncTargetRouteBuilder[]
        {
            new() { RouteName = words.Routes[0], RouteValue = "/v1/chat/completions" },
            new() { RouteName = words.Routes[1], RouteValue = "/v1/completions" },
            new() { RouteName = words.Routes[2], RouteValue = "/v1/embeddings" },
        },
    };

    public static AsyncBody Body(Words words) => new()
    {
        AsyncEnabled = true,
        AsyncConcurrentWorkers = 4,
        AsyncDatasetId = 12345,
        AsyncDestinationType = "dataset",
        AsyncTargetRoutes =
        [
            new RouteBody { RouteName = words.Routes[0], RouteValue = "/v1/chat/completions" },
            new RouteBody { RouteName = words.Routes[1], RouteValue = "/v1/completions" },
            new RouteBody { RouteName = words.Routes[2], RouteValue = "/v1/embeddings" },
        ],
    };
}
