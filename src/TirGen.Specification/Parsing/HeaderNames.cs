namespace TirGen.Specification.Parsing;

/// <summary>The names that HTTP admits.</summary>
internal static class HeaderNames
{
    /// <summary>Whether a text is a token (RFC 9110, 5.6.2), as the names of headers and cookies are.</summary>
    public static bool IsToken(string name) =>
        name.Length > 0 && name.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);
}
