using System.Net.Http.Headers;

namespace TirGen.Http;

/// <summary>The bearer token and the API key of a client, or where to get them. Never part of a text.</summary>
public sealed class ApiCredentials
{
    private readonly Func<CancellationToken, ValueTask<ApiCredentials>>? _source;

    /// <summary>Holds fixed credentials. A line end behind one, as the last line of a file has, is no part of it.</summary>
    /// <param name="token">Sent as <c>Authorization: Bearer</c>; visible ASCII. <see langword="null"/> sends none.</param>
    /// <param name="apiKey">Sent as the query parameter <c>apikey</c>; no control characters. <see langword="null"/> sends none.</param>
    /// <exception cref="ArgumentException">A credential is empty or holds a character that it must not.</exception>
    public ApiCredentials(string? token = null, string? apiKey = null)
    {
        token = WithoutLineEnd(token);
        apiKey = WithoutLineEnd(apiKey);
        if (token is not null && (token.Length == 0 || token.AsSpan().ContainsAnyExceptInRange('!', '~')))
            throw new ArgumentException("A token is not empty and holds visible ASCII characters only.", nameof(token));
        if (apiKey is not null && (apiKey.Length == 0 || apiKey.Any(char.IsControl)))
            throw new ArgumentException("An API key is not empty and holds no control characters.", nameof(apiKey));
        Token = token;
        ApiKey = apiKey;
        Mask = new SecretMask(token, apiKey);
        if (token is not null)
            Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (apiKey is not null)
            EscapedApiKey = Uri.EscapeDataString(apiKey);
    }

    private ApiCredentials(Func<CancellationToken, ValueTask<ApiCredentials>> source) => _source = source;

    internal string? Token { get; }

    internal string? ApiKey { get; }

    /// <summary>Whether requests go out as they are.</summary>
    internal bool AreNone => _source is null && Token is null && ApiKey is null;

    internal AuthenticationHeaderValue? Authorization { get; }

    internal string? EscapedApiKey { get; }

    internal SecretMask? Mask { get; }

    /// <summary>Asks for the credentials before each request, so that they can be rotated.</summary>
    /// <param name="source">Answers the credentials to use now. Called once per request sent; caching is its own affair.</param>
    /// <returns>Credentials that ask <paramref name="source"/>.</returns>
    public static ApiCredentials FromCallback(Func<CancellationToken, ValueTask<ApiCredentials>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ApiCredentials(source);
    }

    /// <summary>Says which credentials there are, never what they are.</summary>
    public override string ToString() => _source is not null
        ? "ApiCredentials { from a callback }"
        : $"ApiCredentials {{ Token = {(Token is null ? "none" : "***")}, ApiKey = {(ApiKey is null ? "none" : "***")} }}";

    internal ValueTask<ApiCredentials> ResolveAsync(CancellationToken cancellationToken) =>
        _source is null ? new(this) : AskAsync(_source, cancellationToken);

    private static string? WithoutLineEnd(string? secret) => secret switch
    {
        [.., '\r', '\n'] => secret[..^2],
        [.., '\n'] => secret[..^1],
        _ => secret,
    };

    private static async ValueTask<ApiCredentials> AskAsync(
        Func<CancellationToken, ValueTask<ApiCredentials>> source, CancellationToken cancellationToken)
    {
        while (true)
        {
            ApiCredentials current = await source(cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The callback for credentials answered null.");
            if (current._source is not { } next)
                return current;
            source = next;
        }
    }
}
