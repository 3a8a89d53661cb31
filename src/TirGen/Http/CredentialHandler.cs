using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace TirGen.Http;

/// <summary>Adds the credentials to a request on its way out and takes them away again before anyone else sees the request.</summary>
/// <remarks>
/// <para>
/// It must stand innermost, directly on the handler that owns the connections: as part of the primary handler, since IHttpClientFactory puts its
/// own logging inside of every handler added otherwise. After the answer, or an exception, the request has its first URI and header back. What
/// an answer's headers echo of the credentials is blanked.
/// </para>
/// <para>
/// A <see cref="SocketsHttpHandler"/> inside of it no longer follows redirects, since it would repeat a body and a key at another address, and no longer
/// shows its requests to diagnostic listeners, who would read the address with the key; the headers of distributed tracing are added here instead. An
/// <see cref="HttpClientHandler"/> follows no redirects either, but cannot be kept from showing its requests: put a <see cref="SocketsHttpHandler"/> in its place.
/// </para>
/// </remarks>
public sealed class CredentialHandler : DelegatingHandler
{
    /// <summary>What the handlers that are used by several of these would have added.</summary>
    private static readonly ConditionalWeakTable<SocketsHttpHandler, DistributedContextPropagator> Propagators = [];

    private readonly ApiCredentials _credentials;
    private DistributedContextPropagator? _propagator;
    private bool _isPrepared;

    /// <summary>Adds credentials; the inner handler is set later.</summary>
    /// <param name="credentials">What to add.</param>
    public CredentialHandler(ApiCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _credentials = credentials;
    }

    /// <summary>Adds credentials to what <paramref name="innerHandler"/> sends.</summary>
    /// <param name="credentials">What to add.</param>
    /// <param name="innerHandler">The handler that owns the connections, or others around it.</param>
    /// <exception cref="InvalidOperationException">It was used before, and follows redirects or shows its requests to diagnostic listeners.</exception>
    public CredentialHandler(ApiCredentials credentials, HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _credentials = credentials;
        Prepare();
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ApiCredentials current = await _credentials.ResolveAsync(cancellationToken).ConfigureAwait(false);
        Uri? uri = request.RequestUri;
        AuthenticationHeaderValue? authorization = request.Headers.Authorization;
        bool isTraced = Begin(request, current);
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            current.Mask?.Apply(response);
            return response;
        }
        catch (HttpRequestException exception) when (current.Mask?.IsIn(exception) == true)
        {
            throw current.Mask.Apply(exception);
        }
        finally
        {
            End(request, uri, authorization, isTraced);
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
        ApiCredentials current = pending.GetAwaiter().GetResult();
        bool isTraced = Begin(request, current);
        try
        {
            HttpResponseMessage response = base.Send(request, cancellationToken);
            current.Mask?.Apply(response);
            return response;
        }
        catch (HttpRequestException exception) when (current.Mask?.IsIn(exception) == true)
        {
            throw current.Mask.Apply(exception);
        }
        finally
        {
            End(request, uri, authorization, isTraced);
        }
    }

    /// <returns>Whether headers of distributed tracing were added.</returns>
    private bool Begin(HttpRequestMessage request, ApiCredentials credentials)
    {
        if (!_isPrepared)
            Prepare();
        bool isTraced = false;
        if (_propagator is { } propagator && Activity.Current is { } activity)
        {
            // Those of an attempt before are not those of this one.
            isTraced = true;
            propagator.Inject(activity, request, static (carrier, name, value) =>
            {
                if (carrier is HttpRequestMessage message && !message.Headers.Contains(name))
                    message.Headers.TryAddWithoutValidation(name, value);
            });
        }

        Attach(request, credentials);
        return isTraced;
    }

    private void End(HttpRequestMessage request, Uri? uri, AuthenticationHeaderValue? authorization, bool isTraced)
    {
        request.RequestUri = uri;
        request.Headers.Authorization = authorization;
        if (!isTraced)
            return;
        foreach (string field in _propagator!.Fields)
        {
            request.Headers.Remove(field);
        }
    }

    private void Prepare()
    {
        HttpMessageHandler? innermost = InnerHandler;
        while (innermost is DelegatingHandler handler)
        {
            innermost = handler.InnerHandler;
        }

        switch (innermost)
        {
            case SocketsHttpHandler sockets:
                if (sockets.AllowAutoRedirect)
                    sockets.AllowAutoRedirect = false;
                if (sockets.ActivityHeadersPropagator is { } propagator)
                {
                    sockets.ActivityHeadersPropagator = null;
                    Propagators.AddOrUpdate(sockets, propagator);
                }

                Propagators.TryGetValue(sockets, out _propagator);
                break;
            case HttpClientHandler { AllowAutoRedirect: true } client:
                client.AllowAutoRedirect = false;
                break;
        }

        _isPrepared = true;
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

    /// <summary>
    /// Whether a handler inside sent the request to another address, as it does for a redirect: it drops the header, and the address that the server named
    /// has not the key. One that only leads to another host, as service discovery does, keeps both.
    /// </summary>
    internal static bool WasRedirected(HttpRequestMessage request, Uri? sentTo, ApiCredentials credentials) => !ReferenceEquals(request.RequestUri, sentTo)
        && ((credentials.Authorization is not null && request.Headers.Authorization is null)
            || (credentials.EscapedApiKey is { } key && request.RequestUri?.Query.Contains(key, StringComparison.Ordinal) != true));

    private static Uri WithKey(Uri uri, string escapedKey)
    {
        string address = uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);
        char separator = uri.Query.Length == 0 ? '?' : '&';
        return new Uri($"{address}{separator}apikey={escapedKey}");
    }
}
