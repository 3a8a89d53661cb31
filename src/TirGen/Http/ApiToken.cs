namespace TirGen.Http;

/// <summary>A token, as OAuth 2 and OpenID Connect give it: a fixed one, or one from a callback. Never part of a text.</summary>
/// <remarks>Converts from a string.</remarks>
public sealed class ApiToken
{
    private readonly string? _token;
    private readonly Func<CancellationToken, ValueTask<string>>? _source;

    /// <summary>Holds a fixed token. A line end behind it, as the last line of a file has, is no part of it.</summary>
    /// <param name="token">Visible ASCII, not empty.</param>
    /// <exception cref="ArgumentException">It is empty or holds another character; the message does not repeat it.</exception>
    public ApiToken(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        _token = Checked(token);
    }

    private ApiToken(Func<CancellationToken, ValueTask<string>> source) => _source = source;

    /// <summary>The same as the constructor; null is no token.</summary>
    /// <inheritdoc cref="ApiToken(string)" path="/param|/exception"/>
    public static implicit operator ApiToken?(string? token) => FromString(token);

    /// <summary>The same as the constructor; null is no token.</summary>
    /// <inheritdoc cref="ApiToken(string)" path="/param|/exception"/>
    /// <returns>The token, or null.</returns>
    public static ApiToken? FromString(string? token) => token is null ? null : new ApiToken(token);

    /// <summary>Asks for the token before each request that needs it.</summary>
    /// <param name="source">Answers the token to use now: visible ASCII. Keeping it until it expires is its own affair.</param>
    /// <returns>A token that asks <paramref name="source"/>.</returns>
    public static ApiToken FromCallback(Func<CancellationToken, ValueTask<string>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ApiToken(source);
    }

    /// <summary>
    /// Asks an authorization server for tokens in the program's own name (OAuth 2 client credentials, RFC 6749 section 4.4). A token is kept until shortly before
    /// it expires; calls at one time ask for it once.
    /// </summary>
    /// <param name="tokenAddress">The server's token endpoint, https unless it is on this machine. A document that names one has it beside the scheme.</param>
    /// <param name="clientId">The client's identifier.</param>
    /// <param name="clientSecret">Its secret, sent in the header <c>Authorization</c>. A line end behind it is no part of it.</param>
    /// <param name="scopes">What is asked for; nothing leaves it to the server.</param>
    /// <param name="http">Sends the requests, without the API's own credentials; it is not disposed. Nothing is a handler of its own, without redirects.</param>
    /// <param name="time">Tells how old a token is; nothing is the system's clock.</param>
    /// <returns>A token that asks the server. Where it gives none, a call is an <see cref="HttpRequestException"/> that says why, and nothing is sent.</returns>
    /// <exception cref="ArgumentException">The address is none that can be used, or <paramref name="clientId"/> or <paramref name="clientSecret"/> is empty.</exception>
    public static ApiToken FromClientCredentials(Uri tokenAddress, string clientId, string clientSecret, IEnumerable<string>? scopes = null, HttpMessageInvoker? http = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(tokenAddress);
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        return new ApiToken(new ClientCredentialsGrant(tokenAddress, clientId, clientSecret, scopes ?? [], http, time ?? TimeProvider.System).GetAsync);
    }

    /// <summary>Says that there is one, never which.</summary>
    public override string ToString() => _source is null ? "ApiToken { *** }" : "ApiToken { from a callback }";

    internal Secret ToSecret() => _token is null ? new Secret(null, null, this) : new Secret(_token, null, null);

    internal async ValueTask<Secret> AskAsync(CancellationToken cancellationToken) =>
        new(Checked(await _source!(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException("The callback for a token answered null.")), null, null);

    private static string Checked(string token)
    {
        token = Secret.WithoutLineEnd(token);
        return token.Length > 0 && !token.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? token
            : throw new ArgumentException("A token is not empty and holds visible ASCII characters only.", nameof(token));
    }
}
