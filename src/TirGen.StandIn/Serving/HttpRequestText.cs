namespace TirGen.StandIn.Serving;

/// <summary>A request as it came.</summary>
/// <param name="Method">The method, in upper case.</param>
/// <param name="Path">The path, still escaped.</param>
/// <param name="Query">The query without its question mark, still escaped; it may hold an API key.</param>
/// <param name="Headers">The fields by their names, whose case does not count; of a repeated one the values with commas between.</param>
/// <param name="Body">The body; empty when there is none.</param>
public sealed record HttpRequestText(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>A field; empty when it did not come.</summary>
    public string Header(string name) => Headers.TryGetValue(name, out string? value) ? value : "";

    /// <summary>Method and path: what may stand in a log.</summary>
    public override string ToString() => $"{Method} {Path}";
}
