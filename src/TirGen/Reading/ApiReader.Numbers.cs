using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TirGen.Reading;

public ref partial struct ApiReader
{
    /// <summary>Reads a truth value.</summary>
    /// <returns>The value; <see langword="null"/> when there is none.</returns>
    public bool? Boolean()
    {
        byte first = Peek();
        switch (first)
        {
            case (byte)'t':
                SkipWord("true"u8);
                return true;
            case (byte)'f':
                SkipWord("false"u8);
                return false;
            default:
                PassOver(first);
                return null;
        }
    }

    /// <summary>Reads an integer. One without a fraction is an integer however it is written: <c>5.0</c>, <c>1e2</c>.</summary>
    /// <param name="text">Whether a text that is a number counts as one.</param>
    /// <returns>The value; <see langword="null"/> when it is no integer of 32 bits.</returns>
    public int? Int32(bool text = false)
    {
        int start = _position;
        if (!TryInteger(text, out long value))
            return null;
        if (value == (int)value)
            return (int)value;
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <inheritdoc cref="Int32" path="/summary|/param"/>
    /// <returns>The value; <see langword="null"/> when it is no integer of 64 bits.</returns>
    public long? Int64(bool text = false) => TryInteger(text, out long value) ? value : null;

    /// <inheritdoc cref="Int32" path="/summary|/param"/>
    /// <returns>The value; <see langword="null"/> when it is no integer of 64 bits, or is negative.</returns>
    public ulong? UInt64(bool text = false)
    {
        int start = _position;
        if (TryUsualInteger(text, out long usual))
        {
            if (usual >= 0)
                return (ulong)usual;
        }
        else if (!TryNumber(text, out ReadOnlySpan<byte> number))
        {
            return null;
        }
        else if (WholeNumber.TryParse(number, out ulong value))
        {
            return value;
        }

        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="text">Whether a text that is a number counts as one.</param>
    /// <returns>The nearest value; <see langword="null"/> when it is no number, or beyond the type's range.</returns>
    public double? Double(bool text = false)
    {
        int start = _position;
        if (!TryNumber(text, out ReadOnlySpan<byte> number))
            return null;
        if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
            return value;
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <inheritdoc cref="Double"/>
    public float? Single(bool text = false)
    {
        int start = _position;
        if (!TryNumber(text, out ReadOnlySpan<byte> number))
            return null;
        if (float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value))
            return value;
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <inheritdoc cref="Double"/>
    public decimal? Decimal(bool text = false)
    {
        int start = _position;
        if (!TryNumber(text, out ReadOnlySpan<byte> number))
            return null;
        if (decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            return value;
        Judge(ReadOutcome.Misfit, start);
        return null;
    }

    /// <summary>Digits and nothing else go the short way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryInteger(bool text, out long value) => TryUsualInteger(text, out value) || TryUnusualInteger(text, out value);

    /// <summary>Reads an integer of at most 18 digits and nothing else; what is written in another way is left where it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryUsualInteger(bool text, out long value)
    {
        const int SafeDigits = 18;
        int position = _position;
        bool isQuoted = text && PeekAt(position) == (byte)'"';
        if (isQuoted)
            position++;
        bool isNegative = PeekAt(position) == (byte)'-';
        if (isNegative)
            position++;
        int first = position;
        ulong digits = 0;
        uint digit;
        while ((digit = (uint)PeekAt(position) - '0') < 10)
        {
            digits = (digits * 10) + digit;
            position++;
        }

        int length = position - first;
        byte next = PeekAt(position);
        if (length is 0 or > SafeDigits || (length > 1 && At(first) == (byte)'0') || (isQuoted ? next != (byte)'"' : next is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            value = 0;
            return false;
        }

        _position = isQuoted ? position + 1 : position;
        value = isNegative ? -(long)digits : (long)digits;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryUnusualInteger(bool text, out long value)
    {
        int start = _position;
        value = 0;
        if (!TryNumber(text, out ReadOnlySpan<byte> number))
            return false;
        if (WholeNumber.TryParse(number, out value))
            return true;
        Judge(ReadOutcome.Misfit, start);
        return false;
    }

    /// <summary>Reads the text of a number.</summary>
    private bool TryNumber(bool text, out ReadOnlySpan<byte> number)
    {
        number = default;
        byte first = Peek();
        int start = _position;
        if (first == (byte)'-' || char.IsAsciiDigit((char)first))
        {
            SkipNumber();
            number = _json[start.._position];
            return true;
        }

        if (!text || first != (byte)'"' || !(TryRawText(out ReadOnlySpan<byte> quoted) || TryEscapedText(start, out quoted)) || !IsNumber(quoted))
        {
            _position = start;
            PassOver(first);
            return false;
        }

        number = quoted;
        return true;
    }

    /// <summary>A text in which something is escaped: a writer may spell <c>1e+5</c> as <c>1e\u002B5</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryEscapedText(int start, out ReadOnlySpan<byte> text)
    {
        _position = start;
        string? value = Text();
        text = value is null ? default : Encoding.UTF8.GetBytes(value);
        return value is not null;
    }

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || (text[0] != (byte)'-' && !char.IsAsciiDigit((char)text[0])))
            return false;
        ApiReader number = new(text, ApiReading.Tolerant);
        try
        {
            number.SkipNumber();
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }

        return number._position == text.Length;
    }
}
