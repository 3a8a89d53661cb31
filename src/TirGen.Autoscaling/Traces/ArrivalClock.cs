using System.Globalization;
using System.Text;

namespace TirGen.Autoscaling;

/// <summary>Turns the arrivals of one file into offsets: dates in one zone, numbers in one unit, from the first one or from zero.</summary>
internal sealed class ArrivalClock
{
    // A number beyond thirty years of its unit can only count from 1970; what is larger by a thousand counts a smaller unit.
    private const double LeastEpoch = 365.0 * 30 * 86400;

    private readonly TraceColumns _columns;
    private long _unit;
    private long _origin;
    private bool _any;
    private bool _isDate;
    private bool _hasZone;

    public ArrivalClock(TraceColumns columns)
    {
        _columns = columns;
        _unit = columns.ArrivalUnit;
    }

    /// <summary>Wall clock at offset zero; null when there is none.</summary>
    public DateTime? Start { get; private set; }

    /// <summary>What was guessed; null when nothing was.</summary>
    public string? Note { get; private set; }

    /// <summary>Reads an arrival as an offset in ticks; negative before the first one.</summary>
    public long Read(ReadOnlySpan<byte> text, long line)
    {
        bool isDate = text.Length > 4 && text[4] == '-';
        bool isLog = text.Length > 2 && text[2] == '/';
        bool hasZone = false;
        long ticks;
        bool valid = isDate ? CsvValues.TryReadDateTime(text, out ticks, out hasZone)
            : isLog ? CsvValues.TryReadLogTime(text, out ticks, out hasZone)
            : TryReadNumber(text, out ticks);
        if (!valid)
            throw Malformed(text, "arrival", line);
        isDate |= isLog;
        if (!_any)
            Begin(ticks, isDate, hasZone);
        else if (isDate != _isDate || hasZone != _hasZone)
            throw new TraceFormatException(line, "The arrival is written in another way than those before: with a date or a zone, or without.", "Write all arrivals in one form.");
        return ticks - _origin;
    }

    public static TraceFormatException Malformed(ReadOnlySpan<byte> value, string what, long line)
    {
        string text = Encoding.UTF8.GetString(value);
        return text.TrimStart().StartsWith('-')
            ? TraceErrors.Negative(line, $"{what} {text}")
            : new(line, $"\"{text}\" is no {what}.", "Give a plain non-negative number, or a date and time such as 2026-11-23 10:00:00.0000000.");
    }

    private bool TryReadNumber(ReadOnlySpan<byte> text, out long ticks)
    {
        if (!_any)
            ChooseUnit(text);
        if (_unit > 0)
            return CsvValues.TryReadTime(text, _unit, out ticks);

        // Nanoseconds are finer than a tick.
        bool valid = CsvValues.TryReadTime(text, 1, out long nanoseconds);
        ticks = nanoseconds / 100;
        return valid;
    }

    private void ChooseUnit(ReadOnlySpan<byte> text)
    {
        if (_columns.IsMooncake)
            Note = $"{_columns.OriginalName(_columns.Arrival)} is read as milliseconds, as Mooncake's files have it beside input_length and output_length";
        if (_columns.NamesItsUnit || !double.TryParse(Encoding.UTF8.GetString(text), NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            return;
        (long unit, string name) = value >= LeastEpoch * 1e8 ? (0L, "nanoseconds")
            : value >= LeastEpoch * 1e5 ? (TimeSpan.TicksPerMicrosecond, "microseconds")
            : value >= LeastEpoch * 100 ? (TimeSpan.TicksPerMillisecond, "milliseconds")
            : (_unit, "");
        if (name.Length > 0)
            Note = $"{_columns.OriginalName(_columns.Arrival)} is read as {name} since 1970";
        else if (!_columns.IsMooncake)
            Note = value >= LeastEpoch ? $"{_columns.OriginalName(_columns.Arrival)} is read as seconds since 1970" : $"{_columns.OriginalName(_columns.Arrival)} is read as seconds";
        _unit = unit;
    }

    private void Begin(long ticks, bool isDate, bool hasZone)
    {
        _any = true;
        _isDate = isDate;
        _hasZone = hasZone;
        if (isDate)
            Start = new DateTime(ticks, hasZone ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        else if (ticks >= LeastEpoch * TimeSpan.TicksPerSecond)
            Start = DateTime.UnixEpoch.AddTicks(ticks);
        _origin = Start is null ? 0 : ticks;
    }
}
