using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>The most bytes that one UTF-16 unit becomes: <c>\u001F</c>.</summary>
    public const int MaxBytesPerChar = 6;

    /// <summary>
    /// Writes text as the inside of a JSON string, and the closing quotation mark. Only what RFC 8259 demands is escaped: quotation mark,
    /// reverse solidus and U+0000 to U+001F. A lone surrogate becomes U+FFFD.
    /// </summary>
    /// <inheritdoc cref="Literal" path="/param[@name='destination' or @name='position']"/>
    /// <param name="value">The text, at most <see cref="MaxBytesPerChar"/> bytes for each of its UTF-16 units. The quotation mark is one of the caller's fixed bytes.</param>
    /// <param name="limit">Where the text must end; negative from the first one on that does not.</param>
    /// <returns>The position behind the last byte written.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint String(ref byte destination, nint position, string value, ref long limit)
    {
        nint length = value.Length;
        if (position + ((long)length * MaxBytesPerChar) > limit)
            return Overrun(position, ref limit);
        ref byte to = ref Unsafe.Add(ref destination, position);
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));

        // Each block is packed to bytes, tested, stored. The last one overlaps its predecessor, so that every length is whole blocks.
        nint done = 0;
        if (length >= 16)
        {
            nint last = length - 16;
            for (; done < last - 16; done += 32)
            {
                Vector128<byte> first = Pack(Load8(ref from, done), Load8(ref from, done + 8));
                Vector128<byte> second = Pack(Load8(ref from, done + 16), Load8(ref from, done + 24));
                if ((Special(first) | Special(second)) != Vector128<byte>.Zero)
                    return Close(ref to, position, WithCare(ref to, ref from, done, length));
                first.StoreUnsafe(ref to, (nuint)done);
                second.StoreUnsafe(ref to, (nuint)done + 16);
            }

            // Up to 32 units are left, fewer than 16 of them perhaps: two blocks that overlap as far as they must.
            nint next = Math.Min(done, last);
            Vector128<byte> body = Pack(Load8(ref from, next), Load8(ref from, next + 8));
            Vector128<byte> tail = Pack(Load8(ref from, last), Load8(ref from, last + 8));
            if ((Special(body) | Special(tail)) != Vector128<byte>.Zero)
                return Close(ref to, position, WithCare(ref to, ref from, done, length));
            body.StoreUnsafe(ref to, (nuint)next);
            tail.StoreUnsafe(ref to, (nuint)last);
        }
        else if (length >= 8)
        {
            Vector128<byte> block = Pack(Load8(ref from, 0), Load8(ref from, length - 8));
            if (Special(block) != Vector128<byte>.Zero)
                return Close(ref to, position, WithCare(ref to, ref from, 0, length));
            Unsafe.WriteUnaligned(ref to, block.AsUInt64().ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - 8), block.AsUInt64().GetElement(1));
        }
        else if (length >= 4)
        {
            Vector128<ushort> units = Vector128.Create(Load4(ref from, 0), Load4(ref from, length - 4)).AsUInt16();
            Vector128<byte> block = Pack(units, units);
            if (Special(block) != Vector128<byte>.Zero)
                return Close(ref to, position, WithCare(ref to, ref from, 0, length));
            Unsafe.WriteUnaligned(ref to, block.AsUInt32().ToScalar());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length - 4), block.AsUInt32().GetElement(1));
        }
        else if (length > 0)
        {
            // First, middle and last, which may be the same.
            nint middle = length >> 1;
            ulong four = Unsafe.Add(ref from, length - 1) * 0x0001_0000_0000_0001ul
                | (ulong)Unsafe.Add(ref from, middle) << 32 | (ulong)from << 16;
            Vector128<byte> block = Pack(Vector128.Create(four).AsUInt16(), Vector128.Create(four).AsUInt16());
            if (Special(block) != Vector128<byte>.Zero)
                return Close(ref to, position, WithCare(ref to, ref from, 0, length));
            uint packed = block.AsUInt32().ToScalar();
            Unsafe.Add(ref to, length - 1) = (byte)packed;
            Unsafe.Add(ref to, middle) = (byte)(packed >> 16);
            to = (byte)(packed >> 8);
        }

        return Close(ref to, position, length);
    }

    private static nint Close(ref byte to, nint position, nint length)
    {
        Unsafe.Add(ref to, length) = (byte)'"';
        return position + length + 1;
    }

    private static bool IsPlain(uint unit) => unit - ' ' < 0x80 - ' ' && unit != '"' && unit != '\\';

    private static Vector128<ushort> Load8(ref ushort from, nint index) => Vector128.LoadUnsafe(ref from, (nuint)index);

    private static ulong Load4(ref ushort from, nint index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, index)));

    // Whatever is no ASCII saturates to a byte that is special: 0xFF, or on x86, where the input counts as signed, 0 from 0x8000 on.
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

    // All ones where a byte is not written as it is. The signed comparison catches the controls and everything from 0x80 on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Special(Vector128<byte> block) =>
        Vector128.LessThan(block.AsSByte(), Vector128.Create((sbyte)' ')).AsByte()
            | Vector128.Equals(block, Vector128.Create((byte)'"'))
            | Vector128.Equals(block, Vector128.Create((byte)'\\'));
}
