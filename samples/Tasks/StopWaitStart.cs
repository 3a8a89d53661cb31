using Tir.ModelEndpoints;

namespace Tasks;

/// <summary>Stop an endpoint, wait until it is, and start it again.</summary>
public static class StopWaitStart
{
    public static async Task RunAsync(ModelEndpointsClient client, long endpoint, TimeSpan limit)
    {
        await client.StopAsync(endpoint);
        await client.WaitForStatusAsync(endpoint, EndpointStatus.Stopped, limit);
        await client.StartAsync(endpoint);
        await client.WaitForStatusAsync(endpoint, EndpointStatus.Running, limit);
    }
}
