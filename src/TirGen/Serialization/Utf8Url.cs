using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace TirGen.Serialization;

/// <summary>Writes the variable parts of a URL as percent-encoded UTF-8. The rules of <see cref="Utf8Json"/> hold, with <see cref="MaxBytesPerChar"/> as factor.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Utf8Url
{
    /// <summary>The most bytes that one UTF-16 unit becomes: three percent-encoded octets.</summary>
    public const int MaxBytesPerChar = 9;

    private const int EncodedOctet = 3;

    // A bit for each character: digits, hyphen and point; letters, low line and tilde.
    private const ulong UnreservedBelow40 = 0x03FF_6000_0000_0000;
    private const ulong UnreservedFrom40 = 0x47FF_FFFE_87FF_FFFE;

    /// <summary>
    /// Writes text as one path segment or query value: the unreserved characters of RFC 3986 (letters, digits, <c>-._~</c>) stay, all others
    /// become percent-encoded UTF-8. A lone surrogate becomes U+FFFD.
    /// </summary>
    /// <inheritdoc cref="Utf8Json.String" path="/param[@name='destination' or @name='position' or @name='limit']|/returns"/>
    /// <param name="value">The text, at most <see cref="MaxBytesPerChar"/> bytes for each of its UTF-16 units.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Escaped(ref byte destination, nint position, string value, ref long limit)
    {
        if (position + ((long)value.Length * MaxBytesPerChar) > limit)
            return Utf8Json.Overrun(position, ref limit);
        for (int i = 0; i < value.Length; i++)
        {
            char unit = value[i];
            if (IsUnreserved(unit))
                Unsafe.Add(ref destination, position++) = (byte)unit;
            else
                position = Encode(ref destination, position, value, ref i);
        }

        return position;
    }

    private static bool IsUnreserved(char unit) =>
        unit < 0x80 && ((unit < 0x40 ? UnreservedBelow40 : UnreservedFrom40) >> (unit & 0x3F) & 1) != 0;

    // A pair takes twelve bytes for its two units, any other rune at most nine for its one.
    private static nint Encode(ref byte destination, nint position, string value, ref int index)
    {
        // An ill-formed unit decodes to U+FFFD and counts for one.
        Rune.DecodeFromUtf16(value.AsSpan(index), out Rune rune, out int units);
        index += units - 1;
        Span<byte> octets = stackalloc byte[4];
        foreach (byte octet in octets[..rune.EncodeToUtf8(octets)])
        {
            Unsafe.Add(ref destination, position) = (byte)'%';
            Unsafe.Add(ref destination, position + 1) = "0123456789ABCDEF"u8[octet >> 4];
            Unsafe.Add(ref destination, position + 2) = "0123456789ABCDEF"u8[octet & 0xF];
            position += EncodedOctet;
        }

        return position;
    }
}
