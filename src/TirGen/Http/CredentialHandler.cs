using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TirGen.Http;

/// <summary>Adds the credentials that a request asks for on its way out and takes them away again before anyone else sees the request.</summary>
/// <remarks>
/// <para>
/// It must stand innermost, directly on the handler that owns the connections: as part of the primary handler, since IHttpClientFactory puts its
/// own logging inside of every handler added otherwise. After the answer, or an exception, the request has its first URI and headers back. What
/// an answer's headers echo of the credentials is blanked.
/// </para>
/// <para>
/// What a request asks for is said by its <see cref="ApiOperation"/>, or by <see cref="ApiRequestOptions.Security"/>; one that says nothing gets nothing.
/// Credentials of which none is asked for are an <see cref="InvalidOperationException"/> that names the options; nothing is sent then.
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

    /// <summary>Notes on a request which credentials take the place of the handler's own.</summary>
    internal static readonly HttpRequestOptionsKey<ApiCredentials> CredentialsOfCall = new("TirGen.Credentials");

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
        AttachedCredentials current = await For(request).ForAsync(ApiSecurityRequirement.Of(request), request, cancellationToken).ConfigureAwait(false);
        bool isTraced = Trace(request);
        AttachedCredentials.Former former = current.Attach(request);
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
            current.Detach(request, former);
            if (isTraced)
                Untrace(request);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The credentials come from a callback that has to be awaited.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ValueTask<AttachedCredentials> pending = For(request).ForAsync(ApiSecurityRequirement.Of(request), request, cancellationToken);
        if (!pending.IsCompleted)
            throw new NotSupportedException("Credentials from an asynchronous callback cannot be used by a synchronous Send.");
        AttachedCredentials current = pending.GetAwaiter().GetResult();
        bool isTraced = Trace(request);
        AttachedCredentials.Former former = current.Attach(request);
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
            current.Detach(request, former);
            if (isTraced)
                Untrace(request);
        }
    }

    private ApiCredentials For(HttpRequestMessage request) =>
        request.Options.TryGetValue(CredentialsOfCall, out ApiCredentials? own) ? own : _credentials;

    /// <returns>Whether headers of distributed tracing were added.</returns>
    private bool Trace(HttpRequestMessage request)
    {
        if (!_isPrepared)
            Prepare();
        if (_propagator is not { } propagator || Activity.Current is not { } activity)
            return false;
        propagator.Inject(activity, request, static (carrier, name, value) =>
        {
            if (carrier is HttpRequestMessage message && !message.Headers.Contains(name))
                message.Headers.TryAddWithoutValidation(name, value);
        });
        return true;
    }

    /// <summary>The headers of one attempt are not those of the next.</summary>
    private void Untrace(HttpRequestMessage request)
    {
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
}
