using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace TirGen.Serialization;

public static partial class Utf8Json
{
    /// <summary>The longest of <c>true</c> and <c>false</c>.</summary>
    public const int MaxBooleanBytes = 5;

    /// <summary>The length of <c>null</c>.</summary>
    public const int MaxNullBytes = 4;

    /// <summary>The length of a <see cref="System.Guid"/> with hyphens, without quotes.</summary>
    public const int MaxGuidBytes = 36;

    /// <summary>The longest RFC 3339 date and time with offset, without quotes: <c>2026-11-23T15:17:00.1234567+05:30</c>.</summary>
    public const int MaxDateTimeOffsetBytes = 33;

    /// <summary>The length of a date, without quotes: <c>2026-11-23</c>.</summary>
    public const int MaxDateOnlyBytes = 10;

    /// <summary>The longest time of day, without quotes: <c>15:17:00.1234567</c>.</summary>
    public const int MaxTimeOnlyBytes = 16;

    // The longest of all scalars but text: a double.
    private const int MaxScalarBytes = MaxDoubleBytes;

    // In the 33 characters of the round-trip form: the point, the end of the fraction, and what follows it.
    private const int FractionPoint = 19;
    private const int FractionEnd = 27;
    private const int OffsetLength = 6;

    /// <summary>Writes <c>true</c> or <c>false</c>, at most <see cref="MaxBooleanBytes"/> bytes.</summary>
    /// <inheritdoc cref="Literal" path="/param[@name='destination' or @name='position']"/>
    /// <param name="value">The value.</param>
    /// <returns>The position behind the last byte written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Boolean(ref byte destination, nint position, bool value) =>
        value ? Literal(ref destination, position, "true"u8) : Literal(ref destination, position, "false"u8);

    /// <summary>Writes the lower-case text with hyphens, <see cref="MaxGuidBytes"/> bytes, without quotes.</summary>
    /// <inheritdoc cref="Boolean" path="/param|/returns"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Guid(ref byte destination, nint position, Guid value)
    {
        if (!value.TryFormat(Window(ref destination, position, MaxGuidBytes), out int written))
            Throw.BoundTooSmall();
        return position + written;
    }

    /// <summary>
    /// Writes a date and time by RFC 3339, at most <see cref="MaxDateTimeOffsetBytes"/> bytes, without quotes. The fraction has no trailing
    /// zeros, as in System.Text.Json.
    /// </summary>
    /// <inheritdoc cref="Boolean" path="/param|/returns"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint DateTimeOffset(ref byte destination, nint position, DateTimeOffset value)
    {
        Span<byte> text = Window(ref destination, position, MaxDateTimeOffsetBytes);
        if (!Utf8Formatter.TryFormat(value, text, out int written, new StandardFormat('O')))
            Throw.BoundTooSmall();
        int end = FractionEnd;
        while (text[end - 1] == (byte)'0')
            end--;
        if (end - 1 == FractionPoint)
            end = FractionPoint;
        text[FractionEnd..written].CopyTo(text[end..]);
        return position + end + OffsetLength;
    }

    /// <summary>Writes a date by RFC 3339, <see cref="MaxDateOnlyBytes"/> bytes, without quotes.</summary>
    /// <inheritdoc cref="Boolean" path="/param|/returns"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint DateOnly(ref byte destination, nint position, DateOnly value)
    {
        if (!value.TryFormat(Window(ref destination, position, MaxDateOnlyBytes), out int written, "O", CultureInfo.InvariantCulture))
            Throw.BoundTooSmall();
        return position + written;
    }

    /// <summary>
    /// Writes a time of day, at most <see cref="MaxTimeOnlyBytes"/> bytes, without quotes. The fraction has seven digits or is left out, as in
    /// System.Text.Json.
    /// </summary>
    /// <inheritdoc cref="Boolean" path="/param|/returns"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint TimeOnly(ref byte destination, nint position, TimeOnly value)
    {
        if (!Utf8Formatter.TryFormat(value.ToTimeSpan(), Window(ref destination, position, MaxTimeOnlyBytes), out int written))
            Throw.BoundTooSmall();
        return position + written;
    }

    /// <summary>Writes bytes as Base64 (RFC 4648, section 4, with padding), without quotes.</summary>
    /// <inheritdoc cref="Boolean" path="/param|/returns"/>
    /// <inheritdoc cref="String" path="/param[@name='limit']"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Base64(ref byte destination, nint position, ReadOnlySpan<byte> value, ref long limit)
    {
        long length = ((long)value.Length + 2) / 3 * 4;
        if (position + length > limit)
            return Overrun(position, ref limit);
        if (System.Buffers.Text.Base64.EncodeToUtf8(value, Window(ref destination, position, (int)length), out _, out int written) != OperationStatus.Done)
            Throw.BoundTooSmall();
        return position + written;
    }

    /// <summary>Writes a fragment as it is; an undefined one as <c>null</c>.</summary>
    /// <inheritdoc cref="Boolean" path="/param|/returns"/>
    /// <inheritdoc cref="String" path="/param[@name='limit']"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Fragment(ref byte destination, nint position, JsonFragment value, ref long limit)
    {
        ReadOnlySpan<byte> utf8 = value.IsUndefined ? "null"u8 : value.Utf8.Span;
        return position + utf8.Length > limit ? Overrun(position, ref limit) : Literal(ref destination, position, utf8);
    }

    /// <summary>Writes a scalar as it was given: text with its quotes, <see cref="JsonScalarKind.Undefined"/> as <c>null</c>.</summary>
    /// <inheritdoc cref="Boolean" path="/param|/returns"/>
    /// <inheritdoc cref="String" path="/param[@name='limit']"/>
    /// <exception cref="ArgumentException">The value is NaN or an infinity.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Scalar(ref byte destination, nint position, in JsonScalar value, ref long limit)
    {
        // Read once: the caller's field may change meanwhile, and what is compared with the limit is what is written.
        if (value.Text is { } text)
            return Text(ref destination, position, text, ref limit);
        if (position + MaxScalarBytes > limit)
            return Overrun(position, ref limit);
        return value.Kind switch
        {
            JsonScalarKind.Boolean => Boolean(ref destination, position, value.Bits != 0),
            JsonScalarKind.Integer => Int64(ref destination, position, value.Bits),
            JsonScalarKind.Unsigned => UInt64(ref destination, position, (ulong)value.Bits),
            JsonScalarKind.Number => Double(ref destination, position, BitConverter.Int64BitsToDouble(value.Bits)),
            _ => Literal(ref destination, position, "null"u8),
        };
    }

    private static nint Text(ref byte destination, nint position, string text, ref long limit)
    {
        // The closing quotation mark comes behind the limit of its text.
        limit--;
        if (HasRoom(position + 1, ref limit))
        {
            position = Literal(ref destination, position, "\""u8);
            position = String(ref destination, position, text, ref limit);
        }

        limit++;
        return position;
    }
}
