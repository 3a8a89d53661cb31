using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>What stands behind the reverse solidus, by character; <c>u</c> where there is no short form.</summary>
    private static ReadOnlySpan<byte> EscapeLetters =>
        "uuuuuuuubtnufruuuuuuuuuuuuuuuuuu  \"                                                         \\"u8;

    /// <summary>Goes on behind <paramref name="done"/> plain units, which are written already.</summary>
    /// <returns>How many bytes the whole text takes.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint WithCare(ref byte to, ref ushort from, nint done, nint length)
    {
        nint position = done;
        while (done < length)
        {
            // A whole block is stored even if only its beginning is plain: 16 (8) units to come have room for 96 (48) bytes.
            nint left = length - done;
            if (left >= 16)
            {
                Vector128<byte> block = Pack(Load8(ref from, done), Load8(ref from, done + 8));
                block.StoreUnsafe(ref to, (nuint)position);
                uint special = Special(block).ExtractMostSignificantBits();
                if (special == 0)
                {
                    done += 16;
                    position += 16;
                    continue;
                }

                int plain = BitOperations.TrailingZeroCount(special);
                done += plain;
                position += plain;
            }
            else if (left >= 8)
            {
                Vector128<ushort> units = Load8(ref from, done);
                Vector128<byte> block = Pack(units, units);
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, position), block.AsUInt64().ToScalar());
                uint special = Special(block).ExtractMostSignificantBits();
                if (special == 0)
                {
                    done += 8;
                    position += 8;
                    continue;
                }

                int plain = BitOperations.TrailingZeroCount(special);
                done += plain;
                position += plain;
            }

            uint unit = Unsafe.Add(ref from, done);
            if (IsPlain(unit))
            {
                Unsafe.Add(ref to, position++) = (byte)unit;
                done++;
            }
            else if (unit < 0x80)
            {
                position = Escape(ref to, position, unit);
                done++;
            }
            else
            {
                position = Transcode(ref to, position, ref from, ref done, length);
            }
        }

        return position;
    }

    private static nint Escape(ref byte to, nint position, uint unit)
    {
        byte letter = EscapeLetters[(int)unit];
        Unsafe.Add(ref to, position) = (byte)'\\';
        Unsafe.Add(ref to, position + 1) = letter;
        if (letter != (byte)'u')
            return position + 2;
        Unsafe.Add(ref to, position + 2) = (byte)'0';
        Unsafe.Add(ref to, position + 3) = (byte)'0';
        Unsafe.Add(ref to, position + 4) = (byte)('0' + (unit >> 4));
        Unsafe.Add(ref to, position + 5) = "0123456789ABCDEF"u8[(int)(unit & 0xF)];
        return position + MaxBytesPerChar;
    }

    // UTF-8 of the units up to the next ASCII one: two or three bytes for a unit, four for a pair.
    private static nint Transcode(ref byte to, nint position, ref ushort from, ref nint done, nint length)
    {
        nint at = done;
        while (at < length)
        {
            uint unit = Unsafe.Add(ref from, at);
            if (unit < 0x80)
                break;
            at++;
            ref byte next = ref Unsafe.Add(ref to, position);
            if (unit < 0x800)
            {
                next = (byte)(0xC0 | unit >> 6);
                Unsafe.Add(ref next, 1) = (byte)(0x80 | unit & 0x3F);
                position += 2;
                continue;
            }

            if (unit - 0xD800 < 0x800)
            {
                uint low = at < length ? Unsafe.Add(ref from, at) : 0u;
                if (unit < 0xDC00 && low - 0xDC00 < 0x400)
                {
                    at++;
                    uint scalar = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                    next = (byte)(0xF0 | scalar >> 18);
                    Unsafe.Add(ref next, 1) = (byte)(0x80 | scalar >> 12 & 0x3F);
                    Unsafe.Add(ref next, 2) = (byte)(0x80 | scalar >> 6 & 0x3F);
                    Unsafe.Add(ref next, 3) = (byte)(0x80 | scalar & 0x3F);
                    position += 4;
                    continue;
                }

                unit = 0xFFFD;
            }

            next = (byte)(0xE0 | unit >> 12);
            Unsafe.Add(ref next, 1) = (byte)(0x80 | unit >> 6 & 0x3F);
            Unsafe.Add(ref next, 2) = (byte)(0x80 | unit & 0x3F);
            position += 3;
        }

        done = at;
        return position;
    }
}
