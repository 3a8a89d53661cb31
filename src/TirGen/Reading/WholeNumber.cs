namespace TirGen.Reading;

/// <summary>The value of numbers that have no fraction, however they are written: JSON Schema's integer.</summary>
internal static class WholeNumber
{
    // 10^20 is beyond 64 bits.
    private const int MaxZeros = 19;

    /// <summary>The integer of a number of JSON, without loss.</summary>
    /// <param name="number">A number by JSON's grammar.</param>
    /// <param name="value">The integer.</param>
    /// <returns>Whether the number is one, and of 64 bits.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> number, out long value)
    {
        bool isOne = TryMagnitude(number, out bool isNegative, out ulong magnitude) && magnitude <= (isNegative ? (ulong)long.MaxValue + 1 : long.MaxValue);
        value = !isOne ? 0 : isNegative ? unchecked(-(long)magnitude) : (long)magnitude;
        return isOne;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out long)" path="/summary|/param"/>
    /// <returns>Whether the number is one, of 64 bits, and not negative.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> number, out ulong value) =>
        TryMagnitude(number, out bool isNegative, out value) && (!isNegative || value == 0);

    private static bool TryMagnitude(ReadOnlySpan<byte> number, out bool isNegative, out ulong value)
    {
        value = 0;
        isNegative = number[0] == (byte)'-';
        int mark = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> digits = mark < 0 ? number : number[..mark];
        int point = digits.IndexOf((byte)'.');
        UInt128 significant = 0;
        long zeros = point < 0 ? 0 : point + 1 - digits.Length;
        int pending = 0;
        bool isTooLong = false;
        foreach (byte digit in isNegative ? digits[1..] : digits)
        {
            if (digit == (byte)'.')
                continue;
            if (digit == (byte)'0')
            {
                pending++;
                continue;
            }

            // Zeros count once another digit follows them.
            for (; pending > 0 && significant != 0 && !isTooLong; pending--)
                isTooLong = !TryAppend(ref significant, 0);
            pending = 0;
            isTooLong = isTooLong || !TryAppend(ref significant, digit - (uint)'0');
        }

        if (isTooLong)
            return false;
        if (significant == 0)
            return true;
        if (!TryExponent(mark < 0 ? default : number[(mark + 1)..], out long exponent))
            return false;
        zeros += pending + exponent;
        if (zeros is < 0 or > MaxZeros)
            return false;
        for (; zeros > 0; zeros--)
        {
            if (!TryAppend(ref significant, 0))
                return false;
        }

        value = (ulong)significant;
        return true;
    }

    private static bool TryAppend(ref UInt128 significant, uint digit)
    {
        significant = (significant * 10) + digit;
        return significant <= ulong.MaxValue;
    }

    /// <summary>An exponent that matters: beyond 32 bits the number is none of 64 bits, or has a fraction.</summary>
    private static bool TryExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
            return true;
        bool isNegative = text[0] == (byte)'-';
        foreach (byte digit in text[0] is (byte)'-' or (byte)'+' ? text[1..] : text)
        {
            exponent = (exponent * 10) + (digit - '0');
            if (exponent > int.MaxValue)
                return false;
        }

        if (isNegative)
            exponent = -exponent;
        return true;
    }
}
