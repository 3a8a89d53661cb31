using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TirGen.Reading;
using TirGen.Serialization;

namespace TirGen.Http;

/// <summary>Sends the requests of a generated client: address, credentials, span, answer, error.</summary>
public sealed partial class ApiTransport
{
    private readonly HttpClient _http;
    private readonly string _base;
    private readonly Uri _server;
    private readonly ApiCredentials? _credentials;
    private readonly RequestHeaders? _headers;
    private readonly ApiCall? _call;

    // A handler inside of the HTTP client adds the credentials.
    private readonly bool _areAttachedInside;

    /// <summary>Sends through an HTTP client that somebody else owns.</summary>
    /// <param name="http">Sends the requests; it is not disposed. Its timeout holds for the whole call, the body of the answer included.</param>
    /// <param name="baseAddress">Scheme, host and base path; with or without a slash at its end.</param>
    /// <param name="credentials">
    /// What a request asks for of them is attached before it is handed to <paramref name="http"/> and taken off again afterwards. <see langword="null"/> when a
    /// <see cref="CredentialHandler"/> inside of <paramref name="http"/> does it, so that no other handler ever sees them.
    /// </param>
    /// <exception cref="ArgumentException">The address is no base address: see <see cref="CheckBaseAddress"/>.</exception>
    public ApiTransport(HttpClient http, Uri baseAddress, ApiCredentials? credentials)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(baseAddress);
        CheckBaseAddress(baseAddress, nameof(baseAddress));
        _http = http;
        _server = baseAddress;
        _base = baseAddress.AbsoluteUri.TrimEnd('/');
        _credentials = credentials is { AreNone: true } ? null : credentials;
        _areAttachedInside = credentials is null;
    }

    /// <summary>The largest answer that is read, in bytes.</summary>
    public const int MaxAnswerBytes = 64 * 1024 * 1024;

    /// <summary>Refuses what is no base address: it is absolute, of http or https, and has no user, query or fragment.</summary>
    /// <param name="baseAddress">The address.</param>
    /// <param name="name">The parameter or option that holds it, for the exception.</param>
    /// <exception cref="ArgumentException">It is none. Of an address whose user, query or fragment may be a secret, the message has the rest.</exception>
    public static void CheckBaseAddress(Uri baseAddress, string name)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        const string expected = "expected http or https, a host, perhaps a path, and no user, query or fragment";
        if (!baseAddress.IsAbsoluteUri)
            throw new ArgumentException($"{name} is no base address: it is relative; {expected}.", name);
        if (baseAddress.Scheme is "http" or "https" && baseAddress.UserInfo.Length + baseAddress.Query.Length + baseAddress.Fragment.Length == 0)
            return;
        string shown = baseAddress.GetComponents(UriComponents.Scheme | UriComponents.Host | UriComponents.Port | UriComponents.Path, UriFormat.UriEscaped);
        throw new ArgumentException($"{name} is no base address: \"{shown}\" {(baseAddress.UserInfo.Length > 0 ? "has a user" : "is of another scheme, or something stands behind it")}; {expected}.", name);
    }

    /// <summary>The address of a path below the base address. For one that was asked for lately nothing is allocated.</summary>
    /// <param name="pathAndQuery">The path with its query, percent-encoded ASCII, without credentials.</param>
    /// <returns>The absolute address.</returns>
    public Uri Resolve(ReadOnlySpan<byte> pathAndQuery) => AddressCache.Get(_base, pathAndQuery);

    /// <summary>The address of a path below the base address.</summary>
    /// <inheritdoc cref="Resolve(ReadOnlySpan{byte})" path="/param|/returns"/>
    public Uri Resolve(string pathAndQuery) => new(_base + pathAndQuery);

    /// <summary>The absolute address of an operation; without a text of it when it was asked for lately.</summary>
    /// <typeparam name="T">The type that writes path and query.</typeparam>
    /// <param name="pathAndQuery">The path with its query.</param>
    /// <returns>The absolute address.</returns>
    /// <exception cref="ArgumentException">A parameter has no value, or one that would lead to another path; the exception names it.</exception>
    public Uri Resolve<T>(in T pathAndQuery)
        where T : struct, IUtf8Writable
    {
        // Longer than nearly every path with its query, and short enough for any stack.
        Span<byte> bytes = stackalloc byte[512];
        return pathAndQuery.TryWrite(bytes, out int length) ? Resolve(bytes[..length]) : Resolve(pathAndQuery.ToString()!);
    }

    private ApiTransport(ApiTransport other, RequestHeaders? headers, ApiCall? call)
    {
        _http = other._http;
        _base = other._base;
        _server = other._server;
        _credentials = other._credentials;
        _areAttachedInside = other._areAttachedInside;
        _headers = headers;
        _call = call;
    }

    /// <summary>The same transport with headers for one call.</summary>
    /// <param name="headers">The headers.</param>
    /// <returns>A transport for that call.</returns>
    public ApiTransport With(RequestHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return new ApiTransport(this, headers, _call);
    }

    /// <summary>The same transport with what is special in a call.</summary>
    /// <param name="call">What is special, and where the answer's status and headers are noted.</param>
    /// <returns>A transport for that call.</returns>
    public ApiTransport With(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new ApiTransport(this, _headers, call);
    }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="operation">What is called.</param>
    /// <param name="address">An address of <see cref="Resolve(ReadOnlySpan{byte})"/>.</param>
    /// <param name="content">The body, disposed in every case; or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>
    /// The answer. A member of it in a form that its type does not have stands among the members that the type does not name, where there is room for them.
    /// </returns>
    /// <exception cref="ApiException">The status is no success, or the body is no JSON of the expected shape, or larger than <see cref="MaxAnswerBytes"/>.</exception>
    /// <exception cref="HttpRequestException">No answer came, or only a part of it.</exception>
    /// <exception cref="InvalidOperationException">There are credentials, but not those that the operation asks for; the message names the options, and nothing was sent.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled or ran out of time; then its cause is a <see cref="TimeoutException"/>.</exception>
    public Task<T> SendAsync<T>(ApiOperation<T> operation, Uri address, HttpContent? content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(address);
        ValueTask<T> call = _call?.Timeout is null
            ? CallAsync(operation, address, content, cancellationToken)
            : LimitedAsync(operation, address, content, cancellationToken);
        return call.AsTask();
    }

    /// <summary>Sends a request whose answer says nothing but its status.</summary>
    /// <inheritdoc cref="SendAsync{T}" path="/param"/>
    /// <returns>When the answer is there.</returns>
    /// <exception cref="ApiException">The status is no success.</exception>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled or ran out of time.</exception>
    public async Task SendAsync(ApiOperation operation, Uri address, HttpContent? content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(address);
        // What the content says is nothing that the document describes; it is not read.
        using HttpResponseMessage response = await OpenAsync(operation, address, content, lastEventId: null, cancellationToken).ConfigureAwait(false);
        response.RequestMessage?.Dispose();
    }

    private async ValueTask<T> LimitedAsync<T>(ApiOperation<T> operation, Uri address, HttpContent? content, CancellationToken cancellationToken)
    {
        using CallLimit limit = new(_call!.Timeout, cancellationToken);
        try
        {
            return await CallAsync(operation, address, content, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (limit.IsOver)
        {
            throw limit.Failure(exception);
        }
    }

    /// <remarks>
    /// One state machine for all of it: each of its own would be an object of some hundred bytes where the call has to wait. It is used again, which
    /// is safe because its task is looked at once, in <see cref="SendAsync{T}"/>.
    /// </remarks>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<T> CallAsync<T>(ApiOperation<T> operation, Uri address, HttpContent? content, CancellationToken cancellationToken)
    {
        using Activity? activity = operation.StartActivity(_server);
        try
        {
            Deadline deadline = Deadline.After(_http.Timeout);
            using HttpRequestMessage request = operation.CreateRequest(address, content);
            using HttpResponseMessage response = await DeliverAsync(request, operation.Security, cancellationToken).ConfigureAwait(false);
            response.RequestMessage ??= request;
            Note(activity, response);
            if (!response.IsSuccessStatusCode)
                throw await ErrorAsync(response, operation, address, deadline, cancellationToken).ConfigureAwait(false);
            PooledBody body = await PooledBody.ReadAsync(response, MaxAnswerBytes, keepsPart: false, deadline, cancellationToken).ConfigureAwait(false);
            T answer = Read(operation, body, response, address, deadline, cancellationToken);
            if (operation.IsFailure(answer))
                throw ApiException.FromBody(body, response, operation.Method.Method, PathOf(address), operation);
            body.Return();
            return answer;
        }
        catch (Exception exception)
        {
            ApiActivity.SetException(activity, exception);
            throw;
        }
    }

    private void Note(Activity? activity, HttpResponseMessage response)
    {
        ApiActivity.SetResponse(activity, response);
        if (_call is not null)
            _call.Response = new ApiResponse(response);
    }

    private Task<HttpResponseMessage> DeliverAsync(HttpRequestMessage request, ApiSecurityRequirement security, CancellationToken cancellationToken)
    {
        request.Version = _http.DefaultRequestVersion;
        request.VersionPolicy = _http.DefaultVersionPolicy;
        _headers?.AddTo(request);
        _call?.AddTo(request);
        ApiCredentials? credentials = _call?.Credentials is { } own ? Own(request, own) : _credentials;
        return credentials is null || security.IsNone
            ? _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : DeliverAsync(request, security, credentials, cancellationToken);
    }

    /// <summary>The credentials of the call, for this transport to attach; null where a handler inside does, which is told.</summary>
    private ApiCredentials? Own(HttpRequestMessage request, ApiCredentials credentials)
    {
        // One that may be inside of the caller's HTTP client adds none of its own.
        request.Options.Set(CredentialHandler.CredentialsOfCall, _areAttachedInside ? credentials : new ApiCredentials());
        return _areAttachedInside || credentials.AreNone ? null : credentials;
    }

    private async Task<HttpResponseMessage> DeliverAsync(HttpRequestMessage request, ApiSecurityRequirement security, ApiCredentials credentials, CancellationToken cancellationToken)
    {
        AttachedCredentials current = await credentials.ForAsync(security, request, cancellationToken).ConfigureAwait(false);
        AttachedCredentials.Former former = current.Attach(request);
        Uri? sentTo = request.RequestUri;
        try
        {
            HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (current.WasRedirected(request, sentTo))
                throw Redirected(response, request, former.Uri!);
            return response;
        }
        catch (HttpRequestException exception) when (current.Mask?.IsIn(exception) == true)
        {
            throw current.Mask.Apply(exception);
        }
        finally
        {
            current.Detach(request, former);
        }
    }

    /// <summary>The answer of another address, whatever it says, is no answer of the API; the credentials were not sent there, perhaps the body was.</summary>
    private ApiException Redirected(HttpResponseMessage response, HttpRequestMessage request, Uri address)
    {
        using (response)
        {
            string target = request.RequestUri!.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
            return new ApiException(response.StatusCode, request.Method.Method, PathOf(address))
            {
                ApiMessage = SecretMask.Apply($"The HTTP client followed a redirect to {target}; what was answered there is not taken. Give it a handler whose AllowAutoRedirect is false.", request),
            };
        }
    }

    private T Read<T>(
        ApiOperation<T> operation, PooledBody body, HttpResponseMessage response, Uri address, Deadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            if (body.Bytes.Length == MaxAnswerBytes)
                throw new JsonException($"It has {MaxAnswerBytes} bytes or more.");
            return operation.Read(body.Bytes, response, deadline, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new ApiException(response.StatusCode, operation.Method.Method, PathOf(address))
            {
                Operation = operation.Name,
                ApiMessage = SecretMask.Apply($"The answer is no {typeof(T).Name}: {exception.Message}", response.RequestMessage),
                Body = SecretMask.Apply(
                    BodyText.Decode(body.Bytes[..Math.Min(body.Bytes.Length, ApiException.MaxBodyBytes)], response.Content.Headers),
                    response.RequestMessage,
                    isCut: body.Bytes.Length > ApiException.MaxBodyBytes),
            };
        }
    }

    private Task<ApiException> ErrorAsync(
        HttpResponseMessage response, ApiOperation operation, Uri address, Deadline deadline, CancellationToken cancellationToken) =>
        ApiException.FromResponseAsync(response, operation.Method.Method, PathOf(address), operation, deadline, cancellationToken);

    private string PathOf(Uri address) =>
        address.OriginalString.StartsWith(_base, StringComparison.Ordinal) ? address.OriginalString[_base.Length..].Split('?')[0] : address.AbsolutePath;
}
