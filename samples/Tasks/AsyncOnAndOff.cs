using Tir.ModelEndpoints;

namespace Tasks;

/// <summary>Let requests wait in a queue and their results go to a dataset; and back.</summary>
public static class AsyncOnAndOff
{
    public static Task OnAsync(ModelEndpointsClient client, long endpoint, long dataset) =>
        client.UpdateAsyncConfigurationAsync(endpoint, new()
        {
            AsyncEnabled = true,
            AsyncConcurrentWorkers = 4,
            AsyncDatasetId = dataset,
            AsyncDestinationType = AsyncDestinationType.Dataset,
            AsyncTargetRoutes = [new() { RouteName = "predict", RouteValue = "v1/completions" }],
        });

    public static Task OffAsync(ModelEndpointsClient client, long endpoint) =>
        client.UpdateAsyncConfigurationAsync(endpoint, new() { AsyncEnabled = false });
}
