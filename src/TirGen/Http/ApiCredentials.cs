using System.Net;

namespace TirGen.Http;

/// <summary>The credentials of a client by the names of its options, or where to get them. Never part of a text.</summary>
/// <remarks>Where one is sent is the affair of the API's document: <see cref="ApiSecurityScheme"/>.</remarks>
public sealed class ApiCredentials
{
    private const string TokenOption = "Token";
    private const string KeyOption = "ApiKey";

    // A document has a handful of requirements; who makes one for each call gets no memory of them.
    private const int MaxRemembered = 64;

    private readonly Func<CancellationToken, ValueTask<ApiCredentials>>? _source;
    private readonly KeyValuePair<string, Secret>[] _secrets = [];

    // What the operations' requirements came to. Never changed in place.
    private KeyValuePair<ApiSecurityRequirement, AttachedCredentials>[] _attached = [];

    /// <summary>Holds fixed credentials. A line end behind one, as the last line of a file has, is no part of it.</summary>
    /// <param name="token">For the option <c>Token</c>, which documents with one scheme for tokens have; visible ASCII. <see langword="null"/> sends none.</param>
    /// <param name="apiKey">For the option <c>ApiKey</c>, which documents with one scheme for keys have; no control characters. <see langword="null"/> sends none.</param>
    /// <exception cref="ArgumentException">A credential is empty or holds a character that it must not.</exception>
    public ApiCredentials(string? token = null, string? apiKey = null)
    {
        List<KeyValuePair<string, Secret>> secrets = [];
        if (token is not null)
            secrets.Add(new(TokenOption, new ApiToken(token).ToSecret()));
        if (apiKey is not null)
            secrets.Add(new(KeyOption, Secret.OfKey(apiKey, nameof(apiKey))));
        _secrets = [.. secrets];
    }

    private ApiCredentials(Func<CancellationToken, ValueTask<ApiCredentials>> source) => _source = source;

    private ApiCredentials(KeyValuePair<string, Secret>[] secrets) => _secrets = secrets;

    /// <summary>Whether requests go out as they are.</summary>
    internal bool AreNone => _source is null && _secrets.Length == 0;

    /// <summary>Asks for the credentials before each request, so that they can be rotated.</summary>
    /// <param name="source">Answers the credentials to use now. Called once per request sent; caching is its own affair.</param>
    /// <returns>Credentials that ask <paramref name="source"/>.</returns>
    public static ApiCredentials FromCallback(Func<CancellationToken, ValueTask<ApiCredentials>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ApiCredentials(source);
    }

    /// <summary>The same and a key.</summary>
    /// <param name="option">The name of the option that it stands for; what was given for that before counts no more.</param>
    /// <param name="key">The key, without control characters; a line end behind it is no part of it. <see langword="null"/> adds none.</param>
    /// <returns>New credentials.</returns>
    /// <exception cref="ArgumentException">It is empty or holds a character that it must not; or these credentials come from a callback.</exception>
    public ApiCredentials With(string option, string? key) => With(option, key is null ? null : Secret.OfKey(key, nameof(key)));

    /// <summary>The same and a token.</summary>
    /// <param name="option">The name of the option that it stands for; what was given for that before counts no more.</param>
    /// <param name="token">The token. <see langword="null"/> adds none.</param>
    /// <returns>New credentials.</returns>
    /// <exception cref="ArgumentException">These credentials come from a callback.</exception>
    public ApiCredentials With(string option, ApiToken? token) => With(option, token?.ToSecret());

    /// <summary>The same and a user with a password.</summary>
    /// <param name="option">The name of the option that it stands for; what was given for that before counts no more.</param>
    /// <param name="login">User and password, without control characters; the user without a colon. <see langword="null"/> adds none.</param>
    /// <returns>New credentials.</returns>
    /// <exception cref="ArgumentException">One of them holds a character that it must not; or these credentials come from a callback.</exception>
    public ApiCredentials With(string option, NetworkCredential? login) => With(option, login is null ? null : Secret.OfLogin(login, nameof(login)));

    /// <summary>Says which credentials there are, never what they are.</summary>
    public override string ToString()
    {
        if (_source is not null)
            return "ApiCredentials { from a callback }";
        IEnumerable<string> others = _secrets.Select(static secret => secret.Key).Where(static option => option is not (TokenOption or KeyOption));
        return $"ApiCredentials {{ {string.Join(", ", new[] { TokenOption, KeyOption }.Concat(others).Select(option => $"{option} = {(Find(option) is null ? "none" : "***")}"))} }}";
    }

    /// <summary>The credential of an option, or null.</summary>
    internal Secret? Find(string option)
    {
        foreach (KeyValuePair<string, Secret> secret in _secrets)
        {
            if (secret.Key == option)
                return secret.Value;
        }

        return null;
    }

    /// <summary>What a request is sent with.</summary>
    /// <param name="security">What it asks for.</param>
    /// <param name="request">The request, for the exception.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <exception cref="InvalidOperationException">There are credentials, and none of them is asked for; or one cannot be sent as it has to be. The message names the options.</exception>
    internal ValueTask<AttachedCredentials> ForAsync(ApiSecurityRequirement security, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (security.IsNone || AreNone)
            return new(AttachedCredentials.None);
        foreach (KeyValuePair<ApiSecurityRequirement, AttachedCredentials> known in Volatile.Read(ref _attached))
        {
            if (ReferenceEquals(known.Key, security))
                return new(known.Value);
        }

        return _source is null ? MakeAsync(security, request, cancellationToken) : AskAsync(_source, security, request, cancellationToken);
    }

    private static async ValueTask<AttachedCredentials> AskAsync(
        Func<CancellationToken, ValueTask<ApiCredentials>> source, ApiSecurityRequirement security, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiCredentials current = await source(cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The callback for credentials answered null.");
        return await current.ForAsync(security, request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<AttachedCredentials> MakeAsync(ApiSecurityRequirement security, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (security.Choose(this) is not { } schemes)
        {
            return security.IsOptional ? AttachedCredentials.None : throw new InvalidOperationException(
                $"{request.Method} {request.RequestUri?.GetComponents(UriComponents.Path | UriComponents.KeepDelimiter, UriFormat.UriEscaped)} asks for {security}. Among the client's options not set: {string.Join(", ", security.Options.Where(option => Find(option) is null))}. Nothing was sent.");
        }

        AttachedCredentials.Parts parts = new();
        bool isFixed = true;
        foreach (ApiSecurityScheme scheme in schemes)
        {
            Secret secret = Find(scheme.Option)!;
            isFixed &= secret.Source is null;
            scheme.AddTo(parts, secret.Source is { } source ? await source.AskAsync(cancellationToken).ConfigureAwait(false) : secret);
        }

        AttachedCredentials attached = new(parts);
        KeyValuePair<ApiSecurityRequirement, AttachedCredentials>[] remembered = Volatile.Read(ref _attached);
        // Two threads at once: one of them is asked again.
        if (isFixed && remembered.Length < MaxRemembered)
            Volatile.Write(ref _attached, [.. remembered, new(security, attached)]);
        return attached;
    }

    private ApiCredentials With(string option, Secret? secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(option);
        if (_source is not null)
            throw new ArgumentException("Credentials from a callback are added to in the callback.", nameof(option));
        return secret is null ? this : new ApiCredentials([.. _secrets.Where(known => known.Key != option), new(option, secret)]);
    }
}
