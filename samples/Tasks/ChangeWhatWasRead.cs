using Tir.ModelEndpoints;
using TirGen.Records;

namespace Tasks;

/// <summary>Change image and replicas of what GET answered, and send the rest as it came.</summary>
public static class ChangeWhatWasRead
{
    public static async Task RunAsync(ModelEndpointsClient client, long endpoint, string image, int replicas)
    {
        EndpointDetail detail = (await client.GetEndpointAsync(endpoint)).Data!;
        Patch patch = ApiJson.Convert<Patch>(detail) with { Replica = replicas };
        if (patch.CustomEndpointDetails is { Container: { } container } details)
            patch = patch with { CustomEndpointDetails = details with { Container = container with { ContainerName = image } } };
        await client.PatchAsync(endpoint, patch);
    }
}
