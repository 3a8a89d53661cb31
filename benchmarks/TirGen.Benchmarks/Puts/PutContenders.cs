using System.Net.Http.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using Refit;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Peers.Kiota;
using TirGen.Benchmarks.Peers.Models;
using TirGen.Benchmarks.Peers.Refit;
using TirGen.Benchmarks.Samples;

namespace TirGen.Benchmarks.Puts;

/// <summary>Every way to make the whole call, over one endpoint.</summary>
public static class PutContenders
{
    internal const long InferenceId = 4242;
    internal const long ProjectId = 987;
    internal const long ActiveIam = 12345;
    internal const string Location = "Delhi";

    /// <param name="endpoint">What answers.</param>
    /// <param name="address">Scheme, host and base path.</param>
    /// <param name="handler">Makes the handler of each client.</param>
    public static IReadOnlyList<Contender> Over(IEndpoint endpoint, Uri address, Func<HttpMessageHandler> handler) =>
    [
        new GeneratedPut(endpoint, address, Client(handler)),
        new ReusedPut("TirGen, reused call through HttpClient", endpoint, address, Client(handler)),
        new ReusedPut("TirGen, reused call through HttpMessageInvoker", endpoint, address, new HttpMessageInvoker(handler())),
        JsonContent(endpoint, address, Client(handler)),
        NSwag(endpoint, address, Client(handler)),
        Refit(endpoint, address, Client(handler)),
        Kiota(endpoint, address, Client(handler)),
    ];

    // No timer for each call: those who want a timeout pass a token, and the timer's bytes would be the same for all.
    private static HttpClient Client(Func<HttpMessageHandler> handler) => new(handler()) { Timeout = Timeout.InfiniteTimeSpan };

    private static TaskPut JsonContent(IEndpoint endpoint, Uri address, HttpClient http) => new(
        "PutAsJsonAsync, source-generated context",
        endpoint,
        async () =>
        {
            string url = $"{address}/serving/inference/{InferenceId}/?project_id={ProjectId}&location={Uri.EscapeDataString(Location)}&active_iam={ActiveIam}";
            using HttpResponseMessage response = await http.PutAsJsonAsync(url, AutoScaleSample.Body(Words.Plain), WebContext.Default.AutoScaleBody);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadFromJsonAsync(WebContext.Default.ActionAnswer);
        });

    private static TaskPut NSwag(IEndpoint endpoint, Uri address, HttpClient http)
    {
        Peers.NSwag.NSwagClient client = new(http) { BaseUrl = address.AbsoluteUri };
        return new TaskPut("NSwag", endpoint, () => client.UpdateAutoScaleAsync(InferenceId, ProjectId, Location, ActiveIam, NSwagSample.Body()));
    }

    private static TaskPut Refit(IEndpoint endpoint, Uri address, HttpClient http)
    {
        http.BaseAddress = address;
        IModelEndpointsApi api = RestService.For<IModelEndpointsApi>(
            http, new RefitSettings { ContentSerializer = new SystemTextJsonContentSerializer(WebContext.Default.Options) });
        return new TaskPut("Refit", endpoint, () => api.UpdateAutoScaleAsync(InferenceId, ProjectId, Location, ActiveIam, AutoScaleSample.Body(Words.Plain)));
    }

    private static TaskPut Kiota(IEndpoint endpoint, Uri address, HttpClient http)
    {
        HttpClientRequestAdapter adapter = new(
            new AnonymousAuthenticationProvider(), new JsonParseNodeFactory(), new JsonSerializationWriterFactory(), http)
        { BaseUrl = address.AbsoluteUri };
        return new TaskPut("Kiota", endpoint, async () =>
        {
            RequestInformation request = new(
                Method.PUT,
                "{+baseurl}/serving/inference/{inference_id}/?project_id={project_id}&location={location}{&active_iam*}",
                new Dictionary<string, object>
                {
                    ["baseurl"] = address.AbsoluteUri,
                    ["inference_id"] = InferenceId,
                    ["project_id"] = ProjectId,
                    ["location"] = Location,
                    ["active_iam"] = ActiveIam,
                });
            request.Headers.TryAdd("Accept", "application/json");
            request.SetContentFromParsable(adapter, "application/json", new KiotaAutoScale(AutoScaleSample.Body(Words.Plain)));
            await adapter.SendAsync(request, KiotaAnswer.CreateFromDiscriminatorValue);
        });
    }
}
