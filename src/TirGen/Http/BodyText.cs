using System.Net.Http.Headers;
using System.Text;

namespace TirGen.Http;

/// <summary>Decodes the body of an answer that is to be shown, in whatever encoding it came.</summary>
internal static class BodyText
{
    /// <summary>The encoding is that of the byte order mark, else that of the header, else what the first bytes of a JSON text tell, else UTF-8. What is no text becomes U+FFFD.</summary>
    internal static string Decode(ReadOnlySpan<byte> body, HttpContentHeaders headers)
    {
        foreach (Encoding encoding in (ReadOnlySpan<Encoding>)[Encoding.UTF8, Encoding.UTF32, BigEndianUtf32, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (body.StartsWith(encoding.Preamble))
                return encoding.GetString(body[encoding.Preamble.Length..]);
        }

        return (OfZeros(body) ?? OfHeader(headers) ?? Encoding.UTF8).GetString(body);
    }

    private static Encoding BigEndianUtf32 { get; } = new UTF32Encoding(bigEndian: true, byteOrderMark: true);

    /// <summary>Texts that programs read begin with ASCII; an encoding of more bytes for a unit fills them with zeros, whatever a header says.</summary>
    private static Encoding? OfZeros(ReadOnlySpan<byte> body) => body switch
    {
        [not 0, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, not 0, ..] => BigEndianUtf32,
        [not 0, 0, not 0, 0, ..] or [not 0, 0] => Encoding.Unicode,
        [0, not 0, 0, not 0, ..] or [0, not 0] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding? OfHeader(HttpContentHeaders headers)
    {
        if (headers.ContentType?.CharSet?.Trim('"') is not { Length: > 0 } name)
            return null;
        try
        {
            Encoding encoding = Encoding.GetEncoding(name);
            // One of several bytes for a unit would have shown itself.
            return encoding.IsSingleByte || encoding.CodePage == Encoding.UTF8.CodePage ? encoding : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // A name that this process does not know. Most of them agree with UTF-8 in ASCII.
            return null;
        }
    }
}
