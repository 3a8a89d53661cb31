using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>What a call of the client puts on the wire.</summary>
internal sealed record Sent(string Url, IReadOnlyDictionary<string, string> Headers, string? ContentType, string Body)
{
    public static async Task<Sent> By(Func<RequestsClient, Task> call)
    {
        using Handler handler = new();
        using HttpClient http = new(handler);
        await call(new RequestsClient(http, new RequestsOptions()));
        return handler.Sent!;
    }

    private sealed class Handler : HttpMessageHandler
    {
        public Sent? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = new Sent(
                request.RequestUri!.PathAndQuery,
                request.Headers.Concat(request.Content?.Headers.Where(static h => h.Key is not ("Content-Type" or "Content-Length")) ?? [])
                    .ToDictionary(static h => h.Key, static h => string.Join("; ", h.Value)),
                request.Content?.Headers.ContentType?.ToString(),
                request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(System.Net.HttpStatusCode.NoContent);
        }
    }
}
