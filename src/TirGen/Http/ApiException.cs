using System.Net;
using TirGen.Reading;

namespace TirGen.Http;

/// <summary>The API answered with an error status.</summary>
/// <remarks>No text of it holds a query or a credential of the request.</remarks>
public sealed class ApiException : Exception
{
    private const int MaxMessageLength = 512;

    /// <summary>Describes an answer.</summary>
    /// <param name="status">The status.</param>
    /// <param name="method">The HTTP method of the request.</param>
    /// <param name="path">The path of the request; a query is cut off.</param>
    public ApiException(HttpStatusCode status, string method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        int query = path.IndexOfAny(['?', '#']);
        Status = status;
        Method = method;
        Path = query < 0 ? path : path[..query];
    }

    /// <summary>The largest part of a body that is read, in bytes.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    /// <summary>The longest time that <see cref="RetryAfter"/> says: a day. A server cannot put a program to sleep for years.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromDays(1);

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>The HTTP method of the request.</summary>
    public string Method { get; }

    /// <summary>The path of the request, without query.</summary>
    public string Path { get; }

    /// <summary>What the document calls the operation, since several may share a path; <see langword="null"/> when it is not known.</summary>
    public string? Operation { get; init; }

    /// <summary>The <c>code</c> of the answer's envelope, or of its <c>error</c>, where it is a 32-bit integer, also one in quotes.</summary>
    public int? Code { get; init; }

    /// <summary>The <c>code</c> of the answer's envelope, or of its <c>error</c>, as a text: <c>"invalid_key"</c>, or a number as it came.</summary>
    public string? ApiCode { get; init; }

    /// <summary>
    /// What the API says: the first of <c>message</c>, <c>error</c>, <c>detail</c>, <c>description</c>, <c>title</c>, <c>errors</c> that is text or holds one, as
    /// <c>detail[0].msg</c> does.
    /// </summary>
    public string? ApiMessage { get; init; }

    /// <summary>The <c>errors</c> of the envelope, or a <c>detail</c> that is no text.</summary>
    public JsonFragment? Errors { get; init; }

    /// <summary>
    /// The error in the type that the document has for its status, so that <c>catch (ApiException error) when (error.Error is Problem problem)</c> tells it from others;
    /// <see langword="null"/> where the document has none, or something else came.
    /// </summary>
    public object? Error { get; init; }

    /// <summary>The headers of the answer, those of its content among them; none when no answer is behind it.</summary>
    public ApiHeaders Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>The body, decoded by its byte order mark, its charset or its first bytes, else as UTF-8; cut off at <see cref="MaxBodyBytes"/>.</summary>
    public string? Body { get; init; }

    /// <summary>How long the API asks to wait before the next attempt; from zero to <see cref="MaxRetryAfter"/>, which stands for all that is longer.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where the answer sends the caller, without user, query and fragment. No redirect is followed: who wants to go there calls that address.</summary>
    public Uri? Location { get; init; }

    /// <summary>Request, status, the target of a redirect, and what the API says, in one line.</summary>
    public override string Message
    {
        get
        {
            string line = $"{Method} {Path}{(Operation is null ? "" : $" ({Operation})")} was answered with {(int)Status} ({Status}){(Location is null ? "" : $", a redirect to {Location} that was not followed")}";
            if (string.IsNullOrWhiteSpace(ApiMessage))
                return line + ".";
            string said = ApiMessage.Length <= MaxMessageLength ? ApiMessage : ApiMessage[..MaxMessageLength] + "…";
            // A server cannot start a line of its own in somebody's log.
            return $"{line}: {string.Concat(said.Select(static unit => char.IsControl(unit) ? ' ' : unit))}";
        }
    }

    /// <summary>Reads an answer of whatever shape. Never fails because of the body; closes nothing.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="method">The HTTP method of the request.</param>
    /// <param name="path">The path of the request; a query is cut off.</param>
    /// <param name="cancellationToken">Ends the reading of the body.</param>
    /// <returns>The exception to throw.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<ApiException> FromResponseAsync(HttpResponseMessage response, string method, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        return FromResponseAsync(response, method, path, null, default, cancellationToken);
    }

    internal static async Task<ApiException> FromResponseAsync(
        HttpResponseMessage response, string method, string path, ApiOperation? operation, Deadline deadline, CancellationToken cancellationToken)
    {
        PooledBody content = await PooledBody.ReadAsync(response, MaxBodyBytes, keepsPart: true, deadline, cancellationToken).ConfigureAwait(false);
        return FromBody(content, response, method, path, operation);
    }

    /// <summary>Reads an error from a body, and gives that back.</summary>
    internal static ApiException FromBody(PooledBody content, HttpResponseMessage response, string method, string path, ApiOperation? operation)
    {
        ReadOnlySpan<byte> bytes = content.Bytes[..Math.Min(content.Bytes.Length, MaxBodyBytes)];
        bool isPart = content.IsPart || bytes.Length < content.Bytes.Length;
        string body = SecretMask.Apply(BodyText.Decode(bytes, response.Content.Headers), response.RequestMessage, isPart);
        content.Return();
        ErrorEnvelope envelope = ErrorEnvelope.Parse(body);
        return new ApiException(response.StatusCode, method, path)
        {
            Operation = operation?.Name,
            Headers = new ApiHeaders(response),
            Error = operation?.Errors?.Read((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body),
            Code = envelope.Code,
            ApiCode = envelope.CodeText,
            // Once more, without the escapes of JSON.
            ApiMessage = envelope.Message is { } message ? SecretMask.Apply(message, response.RequestMessage) : null,
            Errors = envelope.Errors,
            Body = body,
            RetryAfter = Delay(response),
            Location = (int)response.StatusCode is >= 300 and < 400 ? Target(response) : null,
        };
    }

    private static Uri? Target(HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } location || response.RequestMessage?.RequestUri is not { IsAbsoluteUri: true } address || !Uri.TryCreate(address, location, out Uri? target))
            return null;
        string shown = target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return Uri.TryCreate(SecretMask.Apply(shown, response.RequestMessage), UriKind.Absolute, out Uri? masked) ? masked : null;
    }

    private static TimeSpan? Delay(HttpResponseMessage response)
    {
        if (response.Headers.RetryAfter is not { } header)
            return null;
        TimeSpan left = header.Delta ?? (header.Date.GetValueOrDefault() - (response.Headers.Date ?? DateTimeOffset.UtcNow));
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > MaxRetryAfter ? MaxRetryAfter : left;
    }
}
