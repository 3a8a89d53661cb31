using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>An answer of the server.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">The media type; null without content.</param>
/// <param name="Content">The content; empty without one.</param>
internal sealed record SentAnswer(int Status, string? MediaType, byte[] Content)
{
    /// <summary>An object without members.</summary>
    public static SentAnswer Empty { get; } = new(200, "application/json", "{}"u8.ToArray());

    /// <summary>Headers beside those of the content.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The JSON values that the content consists of: one, or those of a stream; null where it is no JSON.</summary>
    public IReadOnlyList<JsonNode?>? Values { get; init; }

    /// <summary>What goes over the wire.</summary>
    /// <param name="isHead">The request was HEAD, which is answered without content.</param>
    public byte[] ToBytes(bool isHead)
    {
        // HTTP gives these statuses no content, and so no length either; only that 205 has none is said by its length (RFC 9112, 6.3).
        bool hasContent = Status is not (204 or 205 or 304);
        StringBuilder head = new($"HTTP/1.1 {Status.ToString(CultureInfo.InvariantCulture)} Status\r\n");
        foreach ((string name, string value) in Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (hasContent || Status == 205)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {(hasContent ? Content.Length : 0)}\r\n");
        }

        if (hasContent && MediaType is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {MediaType}\r\n");
        }

        byte[] bytes = Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
        return hasContent && !isHead ? [.. bytes, .. Content] : bytes;
    }
}
