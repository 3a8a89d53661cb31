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
