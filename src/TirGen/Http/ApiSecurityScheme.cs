using System.Net.Http.Headers;

namespace TirGen.Http;

/// <summary>One way to authenticate that an API's document names: what is sent, and where. It holds no credential.</summary>
public sealed class ApiSecurityScheme
{
    private readonly Kind _kind;
    private readonly string _name;

    private ApiSecurityScheme(string option, Kind kind, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(option);
        ArgumentException.ThrowIfNullOrEmpty(name);
        Option = option;
        _kind = kind;
        _name = name;
    }

    private enum Kind
    {
        Bearer,
        Basic,
        Header,
        Query,
        Cookie,
    }

    /// <summary>The name of its credential among <see cref="ApiCredentials"/>; in a generated client, of the options' member.</summary>
    public string Option { get; }

    /// <summary>A token in the header <c>Authorization</c> (RFC 6750).</summary>
    /// <param name="option">See <see cref="Option"/>; not empty.</param>
    /// <returns>The scheme.</returns>
    public static ApiSecurityScheme Bearer(string option) => new(option, Kind.Bearer, "Authorization");

    /// <summary>User and password in the header <c>Authorization</c>, in UTF-8 (RFC 7617).</summary>
    /// <inheritdoc cref="Bearer"/>
    public static ApiSecurityScheme Basic(string option) => new(option, Kind.Basic, "Authorization");

    /// <summary>A key in a header.</summary>
    /// <inheritdoc cref="Bearer"/>
    /// <param name="option">See <see cref="Option"/>; not empty.</param>
    /// <param name="name">The name of the header; not empty.</param>
    public static ApiSecurityScheme Header(string option, string name) => new(option, Kind.Header, name);

    /// <summary>A key in the query, behind the parameters, percent-encoded.</summary>
    /// <inheritdoc cref="Bearer"/>
    /// <param name="option">See <see cref="Option"/>; not empty.</param>
    /// <param name="name">The name of the parameter, not encoded; not empty.</param>
    public static ApiSecurityScheme Query(string option, string name) => new(option, Kind.Query, name);

    /// <summary>A key in a cookie, behind those of parameters; percent-encoded where a cookie could not hold it (RFC 6265, 4.1.1).</summary>
    /// <inheritdoc cref="Bearer"/>
    /// <param name="option">See <see cref="Option"/>; not empty.</param>
    /// <param name="name">The name of the cookie; not empty.</param>
    public static ApiSecurityScheme Cookie(string option, string name) => new(option, Kind.Cookie, name);

    /// <summary>Says where a credential goes.</summary>
    public override string ToString() => $"{Option}: {_kind} {_name}";

    /// <summary>Adds a credential to what is sent.</summary>
    /// <exception cref="InvalidOperationException">It cannot be sent in this way; the message names the option and not the credential.</exception>
    internal void AddTo(AttachedCredentials.Parts parts, Secret secret)
    {
        switch (_kind)
        {
            case Kind.Bearer:
                parts.Authorization = new AuthenticationHeaderValue("Bearer", Visible(secret.Text));
                parts.Secrets.Add(secret.Text!);
                break;
            case Kind.Basic:
                if (secret.Login is not { } login)
                    throw Misfit("is no user with a password");
                string encoded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{login.UserName}:{login.Password}"));
                parts.Authorization = new AuthenticationHeaderValue("Basic", encoded);
                parts.Secrets.Add(encoded);
                // Some APIs take a key as the user, and no password.
                if ((login.Password.Length > 0 ? login.Password : login.UserName) is { Length: > 0 } hidden)
                    parts.Secrets.Add(hidden);
                break;
            case Kind.Header:
                string value = secret.Text ?? throw Misfit("is no key");
                if (value.AsSpan().ContainsAnyExceptInRange(' ', '~') || value.Trim() != value)
                    throw Misfit("has characters that a header does not take");
                parts.Headers.Add(new(_name, value));
                parts.Secrets.Add(value);
                break;
            case Kind.Query:
                string key = secret.Text ?? throw Misfit("is no key");
                parts.Query += (parts.Query.Length == 0 ? "" : "&") + Uri.EscapeDataString(_name) + "=" + Uri.EscapeDataString(key);
                parts.Secrets.Add(key);
                break;
            default:
                string crumb = secret.Text ?? throw Misfit("is no key");
                parts.Cookies += (parts.Cookies.Length == 0 ? "" : "; ") + _name + "=" + (crumb.All(IsOfCookie) ? crumb : Uri.EscapeDataString(crumb));
                parts.Secrets.Add(crumb);
                break;
        }
    }

    private static bool IsOfCookie(char unit) => unit is > ' ' and <= '~' and not ('"' or ',' or ';' or '\\');

    private string Visible(string? token) =>
        token is null ? throw Misfit("is no token") : token.AsSpan().ContainsAnyExceptInRange('!', '~') ? throw Misfit("is no token: it holds other characters than visible ASCII") : token;

    private InvalidOperationException Misfit(string reason) => new($"The credential {Option} {reason}; nothing was sent.");
}
