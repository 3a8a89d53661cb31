namespace TirGen.Generators.Tests.Connection;

/// <summary>A request as it was sent.</summary>
internal sealed record SentRequest(string Method, string Address, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Address and headers in one text, the headers by name.</summary>
    public string Text => string.Join('\n', new[] { Address }.Concat(Headers.OrderBy(static h => h.Key, StringComparer.Ordinal).Select(static h => $"{h.Key}: {h.Value}")));
}
