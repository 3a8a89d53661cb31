using System.Text;

namespace TirGen.Autoscaling;

/// <summary>One pass over a CSV trace through a fixed buffer.</summary>
internal sealed class CsvRequestSource : RequestSource
{
    private const int BufferSize = 1 << 16;

    private readonly Stream _stream;
    private readonly ServiceTimeModel _model;
    private readonly byte[] _buffer = new byte[BufferSize];
    private CsvColumns? _columns;
    private int _start;
    private int _end;
    private bool _complete;
    private bool _any;
    private bool _isDate;
    private long _line;
    private long _origin;
    private DateTime? _clock;
    private long _previous;

    public CsvRequestSource(Stream stream, ServiceTimeModel model)
    {
        _stream = stream;
        _model = model;
    }

    public override DateTime? Start => _clock;

    public override int Read(Span<TraceRequest> buffer)
    {
        _columns ??= ReadHeader();
        int count = 0;
        while (count < buffer.Length && TryReadLine(out ReadOnlySpan<byte> line))
        {
            if (!line.IsEmpty)
                buffer[count++] = ReadRow(line, _columns);
        }

        if (count == 0 && !_any)
            throw TraceErrors.Empty(_line);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _stream.Dispose();
    }

    private CsvColumns ReadHeader()
    {
        if (!TryReadLine(out ReadOnlySpan<byte> header))
            throw new TraceFormatException(0, "The trace is empty.", "Give a header and at least one row.");
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return new(header.StartsWith(mark) ? header[mark.Length..] : header);
    }

    private TraceRequest ReadRow(ReadOnlySpan<byte> line, CsvColumns columns)
    {
        ReadOnlySpan<byte> rest = line;
        long arrival = 0, service = 0, input = 0, output = 0;
        for (int column = 0; column < columns.Count; column++)
        {
            int comma = rest.IndexOf((byte)',');
            if (comma < 0 && column < columns.Count - 1)
                throw new TraceFormatException(_line, $"The row has {column + 1} columns, the header {columns.Count}.", "Complete the row.");
            ReadOnlySpan<byte> value = comma < 0 ? rest : rest[..comma];
            if (column == columns.Arrival)
                arrival = ReadArrival(value, columns.ArrivalUnit);
            else if (column == columns.Duration)
                service = CsvValues.TryReadTime(value, columns.DurationUnit, out long ticks) ? ticks : throw Malformed(value, "duration");
            else if (column == columns.Input)
                input = CsvValues.TryReadCount(value, out long tokens) ? tokens : throw Malformed(value, "number of input tokens");
            else if (column == columns.Output)
                output = CsvValues.TryReadCount(value, out long tokens) ? tokens : throw Malformed(value, "number of output tokens");
            rest = comma < 0 ? default : rest[(comma + 1)..];
        }

        if (!_any)
        {
            _any = true;
            _previous = arrival;
            SetOrigin(arrival);
        }

        TraceErrors.CheckOrder(_line, _previous, arrival);
        _previous = arrival;
        TimeSpan time = columns.Duration >= 0 ? TimeSpan.FromTicks(service) : _model.ServiceTime(input, output);
        return new(TimeSpan.FromTicks(arrival - _origin), time);
    }

    private long ReadArrival(ReadOnlySpan<byte> value, long unit)
    {
        _isDate = value.Length > 4 && value[4] == '-';
        return (_isDate ? CsvValues.TryReadDateTime(value, out long ticks) : CsvValues.TryReadTime(value, unit, out ticks))
            ? ticks
            : throw Malformed(value, "arrival");
    }

    /// <summary>A number beyond thirty years is a time since 1970, as a date is a time since year 1; others are offsets as they stand.</summary>
    private void SetOrigin(long arrival)
    {
        if (_isDate)
            _clock = new DateTime(arrival, DateTimeKind.Unspecified);
        else if (arrival >= TimeSpan.TicksPerDay * 365 * 30)
            _clock = DateTime.UnixEpoch.AddTicks(arrival);
        _origin = _clock is null ? 0 : arrival;
    }

    private TraceFormatException Malformed(ReadOnlySpan<byte> value, string what)
    {
        string text = Encoding.UTF8.GetString(value);
        return text.TrimStart().StartsWith('-')
            ? TraceErrors.Negative(_line, $"{what} {text}")
            : new(_line, $"\"{text}\" is no {what}.", "Give a plain non-negative number, or a date and time such as 2026-11-23 10:00:00.0000000.");
    }

    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            ReadOnlySpan<byte> unread = _buffer.AsSpan(_start, _end - _start);
            int length = unread.IndexOf((byte)'\n');
            if (length >= 0 || (_complete && !unread.IsEmpty))
            {
                line = length >= 0 ? unread[..length] : unread;
                _start += Math.Min(line.Length + 1, unread.Length);
                _line++;
                line = line.TrimEnd((byte)'\r');
                return true;
            }

            line = default;
            if (_complete)
                return false;
            Fill();
        }
    }

    private void Fill()
    {
        int kept = _end - _start;
        if (kept == _buffer.Length)
            throw new TraceFormatException(_line + 1, $"The line is longer than {BufferSize} bytes.", "Give a CSV file with one request per line.");
        _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        _start = 0;
        _end = kept;
        int read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _complete = read == 0;
    }
}
