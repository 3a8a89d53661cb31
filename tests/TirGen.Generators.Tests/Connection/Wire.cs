using System.Net;
using TirGen.Http;

namespace TirGen.Generators.Tests.Connection;

/// <summary>An HTTP client that keeps what the innermost handler was given, and answers every request with the same.</summary>
internal sealed class Wire : HttpMessageHandler
{
    private readonly string? _answer;

    private Wire(string? answer) => _answer = answer;

    public List<SentRequest> Requests { get; } = [];

    public SentRequest Request => Assert.Single(Requests);

    /// <summary>A client over it.</summary>
    /// <param name="wire">Keeps the requests.</param>
    /// <param name="answer">The JSON of each answer; null for 204.</param>
    /// <param name="credentials">For a handler that adds them; null for none.</param>
    public static HttpClient Client(out Wire wire, string? answer = null, ApiCredentials? credentials = null)
    {
        wire = new Wire(answer);
        return new HttpClient(credentials is null ? wire : new CredentialHandler(credentials, wire));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(new SentRequest(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request.Headers.NonValidated.ToDictionary(static h => h.Key, static h => string.Join(", ", h.Value))));
        return Task.FromResult(_answer is null
            ? new HttpResponseMessage(HttpStatusCode.NoContent)
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(_answer) });
    }
}
