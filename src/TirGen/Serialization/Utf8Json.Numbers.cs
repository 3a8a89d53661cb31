using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>The longest text of an <see cref="int"/>: <c>-2147483648</c>.</summary>
    public const int MaxInt32Bytes = 11;

    /// <summary>The longest text of a <see cref="long"/>: <c>-9223372036854775808</c>.</summary>
    public const int MaxInt64Bytes = 20;

    /// <summary>The longest text of a <see cref="ulong"/>: <c>18446744073709551615</c>.</summary>
    public const int MaxUInt64Bytes = 20;

    /// <summary>The longest round-trip text of a <see cref="double"/>: <c>-2.2250738585072014E-308</c>.</summary>
    public const int MaxDoubleBytes = 24;

    /// <summary>The longest round-trip text of a <see cref="float"/>, such as <c>-1.17549435E-38</c>.</summary>
    public const int MaxSingleBytes = 16;

    /// <summary>The longest text of a <see cref="decimal"/>: sign, point and 29 digits.</summary>
    public const int MaxDecimalBytes = 31;

    private static ReadOnlySpan<byte> DigitPairs =>
        "00010203040506070809101112131415161718192021222324"u8
        + "25262728293031323334353637383940414243444546474849"u8
        + "50515253545556575859606162636465666768697071727374"u8
        + "75767778798081828384858687888990919293949596979899"u8;

    /// <summary>Writes a 32-bit integer, at most <see cref="MaxInt32Bytes"/> bytes.</summary>
    /// <inheritdoc cref="Literal" path="/param[@name='destination' or @name='position']"/>
    /// <param name="value">The number.</param>
    /// <returns>The position behind the last byte written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Int32(ref byte destination, nint position, int value)
    {
        if ((uint)value >= 100)
            return ManyDigits(ref destination, position, value);
        if (value >= 10)
            return TwoDigits(ref destination, position, (uint)value);
        Unsafe.Add(ref destination, position) = (byte)('0' + value);
        return position + 1;
    }

    /// <summary>Writes a 64-bit integer, at most <see cref="MaxInt64Bytes"/> bytes.</summary>
    /// <inheritdoc cref="Int32" path="/param|/returns"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Int64(ref byte destination, nint position, long value)
    {
        if ((ulong)value >= 100)
            return ManyDigits(ref destination, position, value);
        if (value >= 10)
            return TwoDigits(ref destination, position, (uint)value);
        Unsafe.Add(ref destination, position) = (byte)('0' + (int)value);
        return position + 1;
    }

    /// <summary>Writes a 64-bit integer that is not negative, at most <see cref="MaxUInt64Bytes"/> bytes.</summary>
    /// <inheritdoc cref="Int32" path="/param|/returns"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint UInt64(ref byte destination, nint position, ulong value)
    {
        if (value <= long.MaxValue)
            return Int64(ref destination, position, (long)value);
        if (!value.TryFormat(Window(ref destination, position, MaxUInt64Bytes), out int written, default, CultureInfo.InvariantCulture))
            Throw.BoundTooSmall();
        return position + written;
    }

    /// <summary>Writes a double in its shortest round-trip form, at most <see cref="MaxDoubleBytes"/> bytes.</summary>
    /// <inheritdoc cref="Int32" path="/param|/returns"/>
    /// <exception cref="ArgumentException"><paramref name="value"/> is NaN or an infinity, which JSON cannot say.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Double(ref byte destination, nint position, double value)
    {
        if (!double.IsFinite(value))
            Throw.NotFinite(value);
        if (!value.TryFormat(Window(ref destination, position, MaxDoubleBytes), out int written, default, CultureInfo.InvariantCulture))
            Throw.BoundTooSmall();
        return position + written;
    }

    /// <summary>Writes a float in its shortest round-trip form, at most <see cref="MaxSingleBytes"/> bytes.</summary>
    /// <inheritdoc cref="Double" path="/param|/returns|/exception"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Single(ref byte destination, nint position, float value)
    {
        if (!float.IsFinite(value))
            Throw.NotFinite(value);
        if (!value.TryFormat(Window(ref destination, position, MaxSingleBytes), out int written, default, CultureInfo.InvariantCulture))
            Throw.BoundTooSmall();
        return position + written;
    }

    /// <summary>Writes a decimal with the digits it has, at most <see cref="MaxDecimalBytes"/> bytes.</summary>
    /// <inheritdoc cref="Int32" path="/param|/returns"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Decimal(ref byte destination, nint position, decimal value)
    {
        if (!value.TryFormat(Window(ref destination, position, MaxDecimalBytes), out int written, default, CultureInfo.InvariantCulture))
            Throw.BoundTooSmall();
        return position + written;
    }

    // Arithmetic, not the table: what is inlined at every number stays short.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint TwoDigits(ref byte destination, nint position, uint value)
    {
        uint tens = value * 103 >> 10;
        Unsafe.Add(ref destination, position) = (byte)('0' + tens);
        Unsafe.Add(ref destination, position + 1) = (byte)('0' + value - tens * 10);
        return position + 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint ManyDigits(ref byte destination, nint position, int value)
    {
        if (value >= 0)
            return Digits(ref destination, position, (uint)value);
        Unsafe.Add(ref destination, position) = (byte)'-';
        return Digits(ref destination, position + 1, 0u - (uint)value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint ManyDigits(ref byte destination, nint position, long value)
    {
        // Ids are declared as int64 and are small.
        if ((ulong)value <= uint.MaxValue)
            return Digits(ref destination, position, (uint)value);
        if (!value.TryFormat(Window(ref destination, position, MaxInt64Bytes), out int written, default, CultureInfo.InvariantCulture))
            Throw.BoundTooSmall();
        return position + written;
    }

    // Periods, ports and replicas have two to four digits: each length has its own stores, without a loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Digits(ref byte destination, nint position, uint value)
    {
        if (value >= 10_000)
            return FiveDigitsAndMore(ref destination, position, value);
        (uint high, uint low) = Math.DivRem(value, 100);
        if (high >= 10)
        {
            WritePair(ref destination, position, high);
            position += 2;
        }
        else if (high > 0)
        {
            Unsafe.Add(ref destination, position) = (byte)('0' + high);
            position += 1;
        }
        else if (low < 10)
        {
            Unsafe.Add(ref destination, position) = (byte)('0' + low);
            return position + 1;
        }

        WritePair(ref destination, position, low);
        return position + 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint FiveDigitsAndMore(ref byte destination, nint position, uint value)
    {
        nint end = position + CountDigits(value);
        nint at = end;
        while (value >= 100)
        {
            (value, uint pair) = Math.DivRem(value, 100);
            at -= 2;
            WritePair(ref destination, at, pair);
        }

        if (value >= 10)
            WritePair(ref destination, position, value);
        else
            Unsafe.Add(ref destination, position) = (byte)('0' + value);
        return end;
    }

    // Comparisons, not a table: a span of constants wider than a byte costs an allocation in code that is not optimized.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountDigits(uint value)
    {
        if (value < 100_000_000)
            return value < 1_000_000 ? (value < 100_000 ? 5 : 6) : value < 10_000_000 ? 7 : 8;
        return value < 1_000_000_000 ? 9 : 10;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair(ref byte destination, nint position, uint pair) =>
        Unsafe.CopyBlockUnaligned(
            ref Unsafe.Add(ref destination, position), ref Unsafe.Add(ref MemoryMarshal.GetReference(DigitPairs), (nint)(pair * 2)), 2);
}
