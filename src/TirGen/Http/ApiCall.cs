using System.Text.Json;
using TirGen.Records;

namespace TirGen.Http;

/// <summary>What is special in one call, and what its answer said beside the value. A client takes it with <c>With</c>.</summary>
/// <remarks>
/// <para>
/// It may serve several calls one after the other, and the pages of a walk; <see cref="Response"/> is that of the last answer. Calls at the same time need
/// one each where <see cref="Response"/> counts.
/// </para>
/// <code>
/// ApiCall call = new() { Timeout = TimeSpan.FromSeconds(5), Headers = { ["X-Trace"] = "7" } };
/// var hits = await client.With(call).ListHitsAsync();
/// long? total = call.Response?.Headers.Get&lt;long&gt;("X-Total-Count");
/// </code>
/// </remarks>
public sealed class ApiCall
{
    private readonly TimeSpan? _timeout;
    private VerbatimBody? _body;

    /// <summary>
    /// Headers that are sent with the call. One takes the place of what the client would send under its name, <c>Accept</c> too; <see langword="null"/>
    /// sends none of that name. Credentials go before.
    /// </summary>
    public IDictionary<string, string?> Headers { get; private set; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// How long the call may take, the body of its answer included; of a stream, until it begins. More than zero. The timeout of the HTTP client holds
    /// beside it, so that the shorter one counts.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init
        {
            if (value is { } timeout)
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
            _timeout = value;
        }
    }

    /// <summary>
    /// The header <c>Idempotency-Key</c>: an API that knows it does a repeated request once only. With it the request counts as one that may be repeated
    /// (<see cref="ApiRequestOptions.IsRetrySafe"/>).
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Credentials in the place of the client's; <c>new ApiCredentials()</c> sends none. Where they go is the document's affair, as with the client's.</summary>
    public ApiCredentials? Credentials { get; init; }

    /// <summary>
    /// The id of the last event that a stream of events brought. One that is set before the call is sent as <c>Last-Event-ID</c>, so that the stream goes
    /// on behind that event. Empty when there is none.
    /// </summary>
    public string LastEventId { get; set; } = "";

    /// <summary>
    /// Whether a stream of events that ends or breaks off is opened anew, behind its last event, as the HTML Standard says: after the time that the server
    /// asks for, else three seconds, and longer while that fails. It ends with a status 204, with an error status and with the walk. For operations without a body.
    /// </summary>
    public bool Reconnects { get; init; }

    /// <summary>Status and headers of the last answer, whatever its status; <see langword="null"/> before there is one.</summary>
    public ApiResponse? Response { get; internal set; }

    /// <summary>
    /// The same call with a body that is sent byte for byte: a file that was reviewed, or what another system made. It is read strictly here, and checked by the
    /// method that sends it.
    /// </summary>
    /// <remarks>
    /// <code>
    /// ApiCall call = new ApiCall().WithBody(File.ReadAllBytes("chat.json"), out UpdateAutoScale body);
    /// await client.With(call).UpdateAutoScaleAsync(4242, body);
    /// </code>
    /// A method that is given another body is an <see cref="InvalidOperationException"/>, and nothing is sent.
    /// </remarks>
    /// <typeparam name="T">The record of the body.</typeparam>
    /// <param name="utf8Json">The body: one JSON object in UTF-8. A byte order mark is not sent. It is not copied, so leave it as it is until the call is over.</param>
    /// <param name="body">What it says, for the method.</param>
    /// <returns>Another call; this one is as before.</returns>
    /// <exception cref="JsonException">It is no such body; <see cref="JsonException.Path"/> is the JSON pointer of what does not fit.</exception>
    public ApiCall WithBody<T>(ReadOnlyMemory<byte> utf8Json, out T body)
        where T : ApiRecord, IApiRecord<T>
    {
        ReadOnlyMemory<byte> json = utf8Json[^ApiJson.WithoutMark(utf8Json.Span).Length..];
        body = ApiJson.Read<T>(json.Span, ApiReading.Strict);
        ApiCall other = Copy();
        (other.Headers, other._body) = (new Dictionary<string, string?>(Headers, StringComparer.OrdinalIgnoreCase), new VerbatimBody(json, body));
        return other;
    }

    /// <summary>The same call, with notes of its own.</summary>
    internal ApiCall Copy()
    {
        ApiCall other = (ApiCall)MemberwiseClone();
        other.Response = null;
        return other;
    }

    /// <summary>Puts on a request what is special in it. Credentials are the affair of who attaches them.</summary>
    /// <exception cref="ArgumentException">A header has no name that HTTP knows, or its value a control character; nothing is sent.</exception>
    /// <exception cref="InvalidOperationException">The body is not the one of the call's bytes; nothing is sent.</exception>
    internal void AddTo(HttpRequestMessage request)
    {
        _body?.Replace(request);
        RequestHeaders headers = new();
        foreach (KeyValuePair<string, string?> header in Headers)
        {
            RequestHeaders.CheckName(header.Key);
            if (request.Headers.NonValidated.Contains(header.Key))
                request.Headers.Remove(header.Key);
            else if (request.Content?.Headers.NonValidated.Contains(header.Key) == true)
                request.Content.Headers.Remove(header.Key);
            headers.Add(header.Key, header.Value);
        }

        headers.Add("Idempotency-Key", IdempotencyKey);
        headers.AddTo(request);
        if (IdempotencyKey is not null)
            request.Options.Set(ApiRequestOptions.RetrySafe, true);
    }
}
