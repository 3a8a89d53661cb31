using System.Runtime.CompilerServices;

namespace TirGen.Serialization;

public static partial class Utf8Url
{
    // The reserved characters of RFC 3986: !$&'()*+,/:;=?# and [] and @.
    private const ulong ReservedBelow40 = 0xAC00_9FDA_0000_0000;
    private const ulong ReservedFrom40 = 0x0000_0000_2800_0001;

    /// <summary>Writes text as <see cref="Escaped"/> does, but the reserved characters of RFC 3986 (<c>:/?#[]@!$&amp;'()*+,;=</c>) stay.</summary>
    /// <inheritdoc cref="Escaped" path="/param|/returns"/>
    /// <remarks>What these characters mean in a URL is then the caller's to know.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Reserved(ref byte destination, nint position, string value, ref long limit)
    {
        if (position + ((long)value.Length * MaxBytesPerChar) > limit)
            return Utf8Json.Overrun(position, ref limit);
        for (int i = 0; i < value.Length; i++)
        {
            char unit = value[i];
            if (IsUnreserved(unit) || IsReserved(unit))
                Unsafe.Add(ref destination, position++) = (byte)unit;
            else
                position = Encode(ref destination, position, value, ref i);
        }

        return position;
    }

    /// <summary>Percent-encodes in place what was just written: JSON as the value of a parameter.</summary>
    /// <inheritdoc cref="Utf8Json.String" path="/param[@name='destination' or @name='limit']|/returns"/>
    /// <param name="start">The first byte to encode.</param>
    /// <param name="position">The position behind the last.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint EscapeWritten(ref byte destination, nint start, nint position, ref long limit)
    {
        nint grown = position;
        for (nint i = start; i < position; i++)
        {
            if (!IsUnreserved((char)Unsafe.Add(ref destination, i)))
                grown += EncodedOctet - 1;
        }

        // A text in it that did not fit has made the limit negative, and then nothing more is written.
        if (grown > limit)
            return Utf8Json.Overrun(position, ref limit);
        nint to = grown;
        for (nint from = position - 1; from >= start; from--)
        {
            byte octet = Unsafe.Add(ref destination, from);
            if (IsUnreserved((char)octet))
            {
                Unsafe.Add(ref destination, --to) = octet;
            }
            else
            {
                to -= EncodedOctet;
                Unsafe.Add(ref destination, to) = (byte)'%';
                Unsafe.Add(ref destination, to + 1) = "0123456789ABCDEF"u8[octet >> 4];
                Unsafe.Add(ref destination, to + 2) = "0123456789ABCDEF"u8[octet & 0xF];
            }
        }

        return grown;
    }

    private static bool IsReserved(char unit) =>
        unit < 0x80 && ((unit < 0x40 ? ReservedBelow40 : ReservedFrom40) >> (unit & 0x3F) & 1) != 0;
}
