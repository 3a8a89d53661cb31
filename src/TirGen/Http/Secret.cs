using System.Net;

namespace TirGen.Http;

/// <summary>A credential: a text, a user with a password, or what gives a token for each request.</summary>
internal sealed record Secret(string? Text, NetworkCredential? Login, ApiToken? Source)
{
    public override string ToString() => "***";

    internal static Secret OfKey(string key, string name)
    {
        key = WithoutLineEnd(key);
        return key.Length > 0 && !key.Any(char.IsControl)
            ? new Secret(key, null, null)
            : throw new ArgumentException("An API key is not empty and holds no control characters.", name);
    }

    internal static Secret OfLogin(NetworkCredential login, string name)
    {
        NetworkCredential own = new(login.UserName, WithoutLineEnd(login.Password));
        return own.UserName.Contains(':', StringComparison.Ordinal) || own.UserName.Any(char.IsControl) || own.Password.Any(char.IsControl)
            ? throw new ArgumentException("A user has no colon, and neither a user nor a password holds control characters (RFC 7617).", name)
            : new Secret(null, own, null);
    }

    internal static string WithoutLineEnd(string secret) => secret switch
    {
        [.., '\r', '\n'] => secret[..^2],
        [.., '\n'] => secret[..^1],
        _ => secret,
    };
}
