using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TirGen.Autoscaling;

/// <summary>Reads the values of a trace from UTF-8: dates, times in any unit, whole numbers. Everything else is refused by false.</summary>
internal static class CsvValues
{
    private const int DateLength = 10;

    /// <summary>
    /// Reads <c>yyyy-MM-dd HH:mm</c> with seconds of up to seven decimals, and a zone or none, as ticks; with a zone, of UTC.
    /// </summary>
    public static bool TryReadDateTime(ReadOnlySpan<byte> text, out long ticks, out bool hasZone)
    {
        ticks = 0;
        hasZone = false;
        if (text.Length < 16 || text[13] != ':' || (text[DateLength] != ' ' && text[DateLength] != 'T'))
            return false;
        if (!TryTakeZone(ref text, from: 16, out long offset, out hasZone))
            return false;
        if (!TryReadDate(text[..DateLength], out long date)
            || !TryReadDigits(text.Slice(11, 2), 23, out int hour)
            || !TryReadDigits(text.Slice(14, 2), 59, out int minute))
        {
            return false;
        }

        long second = 0;
        if (text.Length > 16 && (text[16] != ':' || !TryReadTime(text[17..], TimeSpan.TicksPerSecond, out second) || second >= 60 * TimeSpan.TicksPerSecond))
            return false;
        ticks = date + (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + second - offset;
        return ticks >= 0;
    }

    /// <summary>Reads <c>dd/MMM/yyyy:HH:mm:ss zone</c>, the form of access logs, as ticks of UTC.</summary>
    public static bool TryReadLogTime(ReadOnlySpan<byte> text, out long ticks, out bool hasZone)
    {
        bool valid = DateTimeOffset.TryParseExact(
            Encoding.UTF8.GetString(text), ["dd/MMM/yyyy:HH:mm:ss zzz", "dd/MMM/yyyy:HH:mm:ss.fff zzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time);
        ticks = time.UtcTicks;
        hasZone = true;
        return valid;
    }

    /// <summary>Cuts off <c>Z</c>, <c>+hh:mm</c> or <c>+hhmm</c>.</summary>
    private static bool TryTakeZone(ref ReadOnlySpan<byte> text, int from, out long offset, out bool hasZone)
    {
        offset = 0;
        hasZone = true;
        if (text[^1] is (byte)'Z' or (byte)'z')
        {
            text = text[..^1];
            return true;
        }

        int sign = text[from..].IndexOfAny((byte)'+', (byte)'-');
        hasZone = sign >= 0;
        if (sign < 0)
            return true;
        ReadOnlySpan<byte> zone = text[(from + sign + 1)..];
        int direction = text[from + sign] == '-' ? -1 : 1;
        text = text[..(from + sign)].TrimEnd((byte)' ');
        ReadOnlySpan<byte> minutes = zone.Length == 5 && zone[2] == ':' ? zone[3..] : zone.Length == 4 ? zone[2..] : default;
        int minute = 0;
        if (zone.Length < 2 || (zone.Length > 2 && minutes.IsEmpty) || !TryReadDigits(zone[..2], 14, out int hour) || (!minutes.IsEmpty && !TryReadDigits(minutes, 59, out minute)))
            return false;
        offset = direction * ((hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute));
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
