using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Http;

/// <summary>Sends the requests of a generated client: address, credentials, span, answer, error.</summary>
public sealed class ApiTransport
{
    private readonly HttpClient _http;
    private readonly string _base;
    private readonly Uri _server;
    private readonly ApiCredentials? _credentials;
    private readonly RequestHeaders? _headers;

    /// <summary>Sends through an HTTP client that somebody else owns.</summary>
    /// <param name="http">Sends the requests; it is not disposed.</param>
    /// <param name="baseAddress">Scheme, host and base path; with or without a slash at its end.</param>
    /// <param name="credentials">
    /// Attached to each request before it is handed to <paramref name="http"/> and taken off again afterwards. <see langword="null"/> when a
    /// <see cref="CredentialHandler"/> inside of <paramref name="http"/> does it, so that no other handler ever sees them.
    /// </param>
    /// <exception cref="ArgumentException">The address is not absolute, not HTTP, or has a query or fragment.</exception>
    public ApiTransport(HttpClient http, Uri baseAddress, ApiCredentials? credentials)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(baseAddress);
        if (!baseAddress.IsAbsoluteUri || baseAddress.Scheme is not ("http" or "https") || baseAddress.Query.Length > 0 || baseAddress.Fragment.Length > 0)
            throw new ArgumentException($"\"{baseAddress}\" is no base address: expected http or https, a host, perhaps a path, and nothing behind it.", nameof(baseAddress));
        _http = http;
        _server = baseAddress;
        _base = baseAddress.AbsoluteUri.TrimEnd('/');
        _credentials = credentials;
    }

    private ApiTransport(ApiTransport other, RequestHeaders headers)
    {
        _http = other._http;
        _base = other._base;
        _server = other._server;
        _credentials = other._credentials;
        _headers = headers;
    }

    /// <summary>The same transport with headers for one call.</summary>
    /// <param name="headers">The headers.</param>
    /// <returns>A transport for that call.</returns>
    public ApiTransport With(RequestHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return new ApiTransport(this, headers);
    }

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="template">The path with parameters in braces, for the span.</param>
    /// <param name="pathAndQuery">The path below the base address, with its query.</param>
    /// <param name="content">The body, disposed in every case; or <see langword="null"/>.</param>
    /// <param name="isRetrySafe">Noted on the request as <see cref="ApiRequestOptions.RetrySafe"/>.</param>
    /// <param name="answer">How the answer's JSON is read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ApiException">The status is no success, or the body is no JSON of the expected shape.</exception>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled or ran out of time.</exception>
    public async Task<T> SendAsync<T>(
        HttpMethod method, string template, string pathAndQuery, HttpContent? content, bool isRetrySafe, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
    {
        using Activity? activity = ApiActivity.Start(method.Method, template, _server);
        try
        {
            using HttpResponseMessage response = await SendCoreAsync(method, pathAndQuery, content, isRetrySafe, activity, cancellationToken).ConfigureAwait(false);
            return await ReadAsync(response, answer, method, pathAndQuery, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            ApiActivity.SetException(activity, exception);
            throw;
        }
    }

    /// <summary>Sends a request whose answer says nothing but its status.</summary>
    /// <inheritdoc cref="SendAsync{T}" path="/param|/exception"/>
    /// <returns>When the answer is there.</returns>
    public async Task SendAsync(HttpMethod method, string template, string pathAndQuery, HttpContent? content, bool isRetrySafe, CancellationToken cancellationToken)
    {
        using Activity? activity = ApiActivity.Start(method.Method, template, _server);
        try
        {
            using HttpResponseMessage response = await SendCoreAsync(method, pathAndQuery, content, isRetrySafe, activity, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            ApiActivity.SetException(activity, exception);
            throw;
        }
    }

    private static async Task<T> ReadAsync<T>(
        HttpResponseMessage response, JsonTypeInfo<T> answer, HttpMethod method, string pathAndQuery, CancellationToken cancellationToken)
    {
        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            T? value = await JsonSerializer.DeserializeAsync(body, answer, cancellationToken).ConfigureAwait(false);
            return value ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw new ApiException(response.StatusCode, method.Method, PathOf(pathAndQuery))
            {
                ApiMessage = $"The answer is no {typeof(T).Name}: {exception.Message}",
            };
        }
    }

    private async Task<HttpResponseMessage> SendCoreAsync(
        HttpMethod method, string pathAndQuery, HttpContent? content, bool isRetrySafe, Activity? activity, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, new Uri(_base + pathAndQuery)) { Content = content };
        request.Options.Set(ApiRequestOptions.RetrySafe, isRetrySafe);
        _headers?.AddTo(request.Headers);
        HttpResponseMessage response = _credentials is null
            ? await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false)
            : await SendWithCredentialsAsync(request, _credentials, cancellationToken).ConfigureAwait(false);
        ApiActivity.SetResponse(activity, response);
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
        {
            throw await ApiException.FromResponseAsync(response, method.Method, PathOf(pathAndQuery), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> SendWithCredentialsAsync(HttpRequestMessage request, ApiCredentials credentials, CancellationToken cancellationToken)
    {
        ApiCredentials current = await credentials.ResolveAsync(cancellationToken).ConfigureAwait(false);
        Uri? uri = request.RequestUri;
        CredentialHandler.Attach(request, current);
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.RequestUri = uri;
            request.Headers.Authorization = null;
        }
    }

    private static string PathOf(string pathAndQuery) => pathAndQuery.Split('?')[0];
}
