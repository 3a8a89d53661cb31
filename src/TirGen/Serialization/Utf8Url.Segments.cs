namespace TirGen.Serialization;

public static partial class Utf8Url
{
    /// <summary>
    /// Refuses a path value that is a whole segment and would not stay one: the empty text, <c>.</c> and <c>..</c> lead to another resource
    /// (RFC 3986, 5.2.4), also percent-encoded, because a parser of addresses decodes points first.
    /// </summary>
    /// <param name="value">The value of the parameter.</param>
    /// <param name="name">The parameter's name in the document.</param>
    /// <exception cref="ArgumentException">The value is null, empty, <c>.</c> or <c>..</c>.</exception>
    public static void RequireSegment(string? value, string name)
    {
        if (value is null or "" or "." or "..")
            Throw.NoSegment(value, name);
    }
}
