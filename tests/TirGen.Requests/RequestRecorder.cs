using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>Answers every request with an empty object and keeps what was sent.</summary>
internal sealed class RequestRecorder : HttpMessageHandler
{
    private JsonObject? _seen;

    /// <summary>The last request, once; null when none was sent since.</summary>
    public JsonObject? Take()
    {
        JsonObject? seen = _seen;
        _seen = null;
        return seen;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        JsonObject headers = [];
        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            headers[name.ToLowerInvariant()] = string.Join(", ", values);
        }

        _seen = new JsonObject
        {
            ["target"] = request.RequestUri!.PathAndQuery,
            ["headers"] = headers,
            ["type"] = request.Content?.Headers.ContentType?.MediaType,
            ["body"] = request.Content is null ? null : Convert.ToBase64String(await request.Content.ReadAsByteArrayAsync(cancellationToken)),
        };
        return new HttpResponseMessage { Content = new StringContent("{}", null, "application/json"), RequestMessage = request };
    }
}
