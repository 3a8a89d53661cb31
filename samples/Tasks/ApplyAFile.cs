using Tir.ModelEndpoints;
using TirGen.Http;

namespace Tasks;

/// <summary>Bring an endpoint to the policy of a file, sent as it stands, unless it has it; `tirgen apply` does it without code.</summary>
public static class ApplyAFile
{
    /// <returns>Whether anything was sent.</returns>
    public static async Task<bool> RunAsync(ModelEndpointsClient client, long endpoint, string file)
    {
        ApiCall call = new ApiCall().WithBody(await File.ReadAllBytesAsync(file), out UpdateAutoScale wanted);
        if ((await client.GetEndpointAsync(endpoint)).Data?.AutoScalePolicy == wanted.AutoScalePolicy)
            return false;
        await client.With(call).UpdateAutoScaleAsync(endpoint, wanted);
        AutoScalePolicy? now = (await client.GetEndpointAsync(endpoint)).Data?.AutoScalePolicy;
        return now == wanted.AutoScalePolicy ? true : throw new InvalidOperationException($"The endpoint has {now} and not {wanted.AutoScalePolicy}.");
    }
}
