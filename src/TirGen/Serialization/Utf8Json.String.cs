using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>The most bytes that one UTF-16 unit becomes: <c>\u001F</c>.</summary>
    public const int MaxBytesPerChar = 6;

    /// <summary>
    /// Writes text as the inside of a JSON string, without the quotes. Only what RFC 8259 demands is escaped: quotation mark, reverse solidus
    /// and U+0000 to U+001F. A lone surrogate becomes U+FFFD.
    /// </summary>
    /// <inheritdoc cref="Literal" path="/param[@name='destination' or @name='position']"/>
    /// <param name="value">The text, at most <see cref="MaxBytesPerChar"/> bytes for each of its UTF-16 units.</param>
    /// <param name="budget">The units left; reduced by the length of <paramref name="value"/>.</param>
    /// <returns>The position behind the last byte written.</returns>
    /// <exception cref="InvalidOperationException">The budget is too small: the value changed after the bound was computed.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint String(ref byte destination, nint position, string value, ref long budget)
    {
        nint length = value.Length;
        if ((budget -= length) < 0)
            Throw.ChangedWhileWritten();
        ref byte to = ref Unsafe.Add(ref destination, position);
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));

        // Each block is packed to bytes, tested, stored. The last one overlaps its predecessor, so that every length is whole blocks.
        nint done = 0;
        if (length >= 16)
        {
            nint last = length - 16;
            while (true)
            {
                Vector128<byte> block = Pack(Load8(ref from, done), Load8(ref from, done + 8));
                if (NeedsCare(block))
                    break;
                block.StoreUnsafe(ref to, (nuint)done);
                if (done == last)
                    return position + length;
                done = Math.Min(done + 16, last);
            }
        }
        else if (length >= 8)
        {
            Vector128<byte> block = Pack(Load8(ref from, 0), Load8(ref from, length - 8));
            if (!NeedsCare(block))
            {
                Unsafe.WriteUnaligned(ref to, block.AsUInt64().ToScalar());
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - 8), block.AsUInt64().GetElement(1));
                return position + length;
            }
        }
        else if (length >= 4)
        {
            Vector128<ushort> chars = Vector128.Create(Load4(ref from, 0), Load4(ref from, length - 4)).AsUInt16();
            Vector128<byte> block = Pack(chars, chars);
            if (!NeedsCare(block))
            {
                Unsafe.WriteUnaligned(ref to, block.AsUInt32().ToScalar());
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - 4), block.AsUInt32().GetElement(1));
                return position + length;
            }
        }
        else
        {
            while (true)
            {
                if (done == length)
                    return position + length;
                uint unit = Unsafe.Add(ref from, done);
                if (unit - 0x20 >= 0x60 || unit == '"' || unit == '\\')
                    break;
                Unsafe.Add(ref to, done) = (byte)unit;
                done++;
            }
        }

        return position + EscapeRest(ref to, done, value.AsSpan((int)done));
    }

    private static Vector128<ushort> Load8(ref ushort from, nint index) => Vector128.LoadUnsafe(ref from, (nuint)index);

    private static ulong Load4(ref ushort from, nint index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, index)));

    // Whatever is no ASCII saturates to a byte that NeedsCare refuses: 0xFF, or on x86, where the input counts as signed, 0 from 0x8000 on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pack(Vector128<ushort> lower, Vector128<ushort> upper)
    {
        if (Sse2.IsSupported)
            return Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16());
        if (AdvSimd.IsSupported)
            return AdvSimd.ExtractNarrowingSaturateUpper(AdvSimd.ExtractNarrowingSaturateLower(lower), upper);
        Vector128<ushort> most = Vector128.Create((ushort)0xFF);
        return Vector128.Narrow(Vector128.Min(lower, most), Vector128.Min(upper, most));
    }

    // The signed comparison catches the controls and everything from 0x80 on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NeedsCare(Vector128<byte> block) =>
        (Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)0x20)).AsByte()
            | Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'\\'))) != Vector128<byte>.Zero;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint EscapeRest(ref byte to, nint position, ReadOnlySpan<char> rest)
    {
        while (true)
        {
            int plain = rest.IndexOfAny(Escapes.Chars);
            ReadOnlySpan<char> run = plain < 0 ? rest : rest[..plain];
            // UTF-8 takes at most three bytes a unit, the replacement character of a lone surrogate included.
            // (Encoding.UTF8 would allocate a fallback buffer for those.)
            _ = Utf8.FromUtf16(run, Window(ref to, position, run.Length * 3), out _, out int written);
            position += written;
            if (plain < 0)
                return position;
            position = Escape(ref to, position, rest[plain]);
            rest = rest[(plain + 1)..];
        }
    }

    private static nint Escape(ref byte to, nint position, char unit)
    {
        byte letter = Escapes.Letters[unit];
        Unsafe.Add(ref to, position) = (byte)'\\';
        Unsafe.Add(ref to, position + 1) = letter;
        if (letter != (byte)'u')
            return position + 2;
        Unsafe.Add(ref to, position + 2) = (byte)'0';
        Unsafe.Add(ref to, position + 3) = (byte)'0';
        Unsafe.Add(ref to, position + 4) = (byte)('0' + (unit >> 4));
        Unsafe.Add(ref to, position + 5) = "0123456789ABCDEF"u8[unit & 0xF];
        return position + MaxBytesPerChar;
    }
}
