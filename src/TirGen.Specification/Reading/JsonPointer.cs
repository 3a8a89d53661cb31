namespace TirGen.Specification.Reading;

/// <summary>JSON pointers, RFC 6901.</summary>
public static class JsonPointer
{
    /// <summary>The unescaped parts of a pointer; none for the whole document.</summary>
    public static IEnumerable<string> Parts(string pointer) =>
        pointer.Length == 0 ? [] : pointer.Substring(1).Split('/').Select(static part => part.Replace("~1", "/").Replace("~0", "~"));

    /// <summary>A pointer one step below another.</summary>
    public static string Append(string pointer, string part) =>
        pointer + "/" + part.Replace("~", "~0").Replace("/", "~1");
}
