using System.Buffers;

namespace TirGen.Serialization;

/// <summary>The characters that a JSON string must escape. Apart from the kernel, so that only text with such a character pays for the search set.</summary>
internal static class Escapes
{
    internal static readonly SearchValues<char> Chars = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\");

    /// <summary>What stands behind the reverse solidus, by character; <c>u</c> where there is no short form.</summary>
    internal static ReadOnlySpan<byte> Letters =>
        "uuuuuuuubtnufruuuuuuuuuuuuuuuuuu  \"                                                         \\"u8;
}
