using System.Buffers.Text;

namespace TirGen.Autoscaling;

/// <summary>Reads the values of a trace from UTF-8: dates, times in any unit, whole numbers. Everything else is refused by false.</summary>
internal static class CsvValues
{
    private const int DateLength = 10;

    /// <summary>Reads <c>yyyy-MM-dd HH:mm:ss</c> with up to seven decimals, as ticks.</summary>
    public static bool TryReadDateTime(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 19 || text[13] != ':' || text[16] != ':' || (text[DateLength] != ' ' && text[DateLength] != 'T'))
            return false;
        if (text[^1] == 'Z')
            text = text[..^1];
        if (!TryReadDate(text[..DateLength], out long date)
            || !TryReadDigits(text.Slice(11, 2), 23, out int hour)
            || !TryReadDigits(text.Slice(14, 2), 59, out int minute)
            || !TryReadTime(text[17..], TimeSpan.TicksPerSecond, out long second)
            || second >= 60 * TimeSpan.TicksPerSecond)
        {
            return false;
        }

        ticks = date + (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + second;
        return true;
    }

    /// <summary>Reads a non-negative decimal number of <paramref name="unit"/> ticks each.</summary>
    public static bool TryReadTime(ReadOnlySpan<byte> text, long unit, out long ticks)
    {
        int digits = 0;
        long value = 0;
        long scale = unit;
        bool fraction = false;
        foreach (byte character in text)
        {
            int digit = character - '0';
            if ((uint)digit <= 9 && digits < 15)
            {
                digits++;
                if (!fraction)
                {
                    value = (value * 10) + digit;
                    continue;
                }

                scale /= 10;
                if (scale > 0)
                {
                    value += digit * scale;
                    continue;
                }
            }
            else if (character == '.' && !fraction && value <= long.MaxValue / unit)
            {
                fraction = true;
                value *= unit;
                continue;
            }

            return TryReadDouble(text, unit, out ticks);
        }

        ticks = fraction ? value : value * unit;
        return digits > 0 && ticks >= 0;
    }

    /// <summary>Reads a whole number from 0.</summary>
    public static bool TryReadCount(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out int consumed) && consumed == text.Length && value >= 0;

    private static bool TryReadDouble(ReadOnlySpan<byte> text, long unit, out long ticks)
    {
        ticks = 0;
        if (!Utf8Parser.TryParse(text, out double value, out int consumed) || consumed != text.Length)
            return false;
        double scaled = Math.Round(value * unit);
        if (!(scaled >= 0 && scaled < 9e18))
            return false;
        ticks = (long)scaled;
        return true;
    }

    private static bool TryReadDate(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text[4] != '-' || text[7] != '-'
            || !TryReadDigits(text[..4], 9999, out int year)
            || !TryReadDigits(text.Slice(5, 2), 12, out int month)
            || !TryReadDigits(text.Slice(8, 2), 31, out int day)
            || year < 1 || month < 1 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        ticks = new DateTime(year, month, day).Ticks;
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, int largest, out int value)
    {
        value = 0;
        foreach (byte character in text)
        {
            int digit = character - '0';
            if ((uint)digit > 9)
                return false;
            value = (value * 10) + digit;
        }

        return value <= largest;
    }
}
