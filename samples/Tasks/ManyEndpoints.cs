using System.Collections.Concurrent;
using Tir.ModelEndpoints;
using TirGen.Http;

namespace Tasks;

/// <summary>Give 200 endpoints one policy: eight at once, nothing sent twice, and each failure its own.</summary>
public static class ManyEndpoints
{
    public static async Task<IReadOnlyDictionary<long, Exception>> RunAsync(ModelEndpointsClient client, IEnumerable<long> endpoints, AutoScalePolicy policy)
    {
        ConcurrentDictionary<long, Exception> failures = [];
        await Parallel.ForEachAsync(endpoints, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (endpoint, cancellation) =>
        {
            Task call = client.UpdateAutoScaleAsync(endpoint, new() { AutoScalePolicy = policy }, cancellation);
            await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (call.Exception?.InnerException is ApiException or HttpRequestException)
                failures[endpoint] = call.Exception.InnerException;
        });
        return failures;
    }
}
