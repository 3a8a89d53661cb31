using System.Net.Http.Headers;

namespace TirGen.Http;

/// <summary>Adds the credentials to a request on its way out and takes them away again before anyone else sees the request.</summary>
/// <remarks>
/// It must stand innermost, directly on the handler that owns the connections: as part of the primary handler, since IHttpClientFactory puts its
/// own logging inside of every handler added otherwise. After the answer, or an exception, the request has its first URI and header back.
/// </remarks>
public sealed class CredentialHandler : DelegatingHandler
{
    private readonly ApiCredentials _credentials;

    /// <summary>Adds credentials; the inner handler is set later.</summary>
    /// <param name="credentials">What to add.</param>
    public CredentialHandler(ApiCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _credentials = credentials;
    }

    /// <summary>Adds credentials to what <paramref name="innerHandler"/> sends.</summary>
    /// <param name="credentials">What to add.</param>
    /// <param name="innerHandler">The handler that owns the connections.</param>
    public CredentialHandler(ApiCredentials credentials, HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _credentials = credentials;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ApiCredentials current = await _credentials.ResolveAsync(cancellationToken).ConfigureAwait(false);
        Uri? uri = request.RequestUri;
        AuthenticationHeaderValue? authorization = request.Headers.Authorization;
        Attach(request, current);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.RequestUri = uri;
            request.Headers.Authorization = authorization;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The credentials come from a callback that has to be awaited.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ValueTask<ApiCredentials> pending = _credentials.ResolveAsync(cancellationToken);
        if (!pending.IsCompleted)
            throw new NotSupportedException("Credentials from an asynchronous callback cannot be used by a synchronous Send.");
        Uri? uri = request.RequestUri;
        AuthenticationHeaderValue? authorization = request.Headers.Authorization;
        Attach(request, pending.GetAwaiter().GetResult());
        try
        {
            return base.Send(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = uri;
            request.Headers.Authorization = authorization;
        }
    }

    internal static void Attach(HttpRequestMessage request, ApiCredentials credentials)
    {
        if (credentials.AreNone)
            return;
        request.Options.Set(SecretMask.Key, credentials.Mask!);
        if (credentials.Authorization is { } authorization)
            request.Headers.Authorization = authorization;
        if (credentials.EscapedApiKey is { } key && request.RequestUri is { } uri)
            request.RequestUri = WithKey(uri, key);
    }

    private static Uri WithKey(Uri uri, string escapedKey)
    {
        string address = uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);
        char separator = uri.Query.Length == 0 ? '?' : '&';
        return new Uri($"{address}{separator}apikey={escapedKey}");
    }
}
