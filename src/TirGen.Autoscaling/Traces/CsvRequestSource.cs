using System.Text;

namespace TirGen.Autoscaling;

/// <summary>One pass over a CSV trace through a fixed buffer.</summary>
internal sealed class CsvRequestSource : RequestSource
{
    private const int BufferSize = 1 << 16;

    private readonly Stream _stream;
    private readonly TraceFileOptions _options;
    private readonly byte[] _buffer = new byte[BufferSize];
    private TraceColumns? _columns;
    private ArrivalClock? _clock;
    private byte _delimiter = (byte)',';
    private int _start;
    private int _end;
    private bool _complete;
    private bool _any;
    private long _line;
    private long _previous;

    public CsvRequestSource(Stream stream, TraceFileOptions options)
    {
        _stream = stream;
        _options = options;
    }

    public override DateTime? Start => _clock?.Start;

    /// <summary>What was guessed about the arrivals; null when nothing was.</summary>
    public string? Note => _clock?.Note;

    /// <summary>What the columns are.</summary>
    public TraceColumns Columns => _columns ??= ReadHeader();

    public override int Read(Span<TraceRequest> buffer)
    {
        TraceColumns columns = Columns;
        if (columns.HasCounts)
            throw new TraceFormatException(1, "Each row stands for many requests.", "Open the file with TraceFile.");
        int count = 0;
        while (count < buffer.Length && TryReadLine(out ReadOnlySpan<byte> line))
        {
            if (!line.IsEmpty)
                buffer[count++] = ReadRow(line, columns);
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

    private TraceColumns ReadHeader()
    {
        if (!TryReadLine(out ReadOnlySpan<byte> header))
            throw new TraceFormatException(0, "The trace is empty.", "Give a header and at least one row.");
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        header = header.StartsWith(mark) ? header[mark.Length..] : header;
        _delimiter = CsvFields.DelimiterOf(header);
        List<string> names = [];
        ReadOnlySpan<byte> rest = header;
        bool more = true;
        while (more)
            names.Add(Encoding.UTF8.GetString(CsvFields.Next(ref rest, _delimiter, _line, out more)).Trim());
        TraceColumns columns = new([.. names], _options.Columns, _line);
        _clock = new(columns);
        return columns;
    }

    private TraceRequest ReadRow(ReadOnlySpan<byte> line, TraceColumns columns)
    {
        ReadOnlySpan<byte> rest = line;
        long arrival = 0, service = 0, input = 0, output = 0;
        for (int column = 0; column < columns.Count; column++)
        {
            ReadOnlySpan<byte> value = CsvFields.Next(ref rest, _delimiter, _line, out bool more);
            if (!more && column < columns.Count - 1)
                throw new TraceFormatException(_line, $"The row has {column + 1} columns, the header {columns.Count}.", "Complete the row.");
            if (column == columns.Arrival)
                arrival = _clock!.Read(value, _line);
            else if (column == columns.Duration)
                service = CsvValues.TryReadTime(value, columns.DurationUnit, out long ticks) ? ticks : throw ArrivalClock.Malformed(value, "duration", _line);
            else if (column == columns.Input)
                input = CsvValues.TryReadCount(value, out long tokens) ? tokens : throw ArrivalClock.Malformed(value, "number of input tokens", _line);
            else if (column == columns.Output)
                output = CsvValues.TryReadCount(value, out long tokens) ? tokens : throw ArrivalClock.Malformed(value, "number of output tokens", _line);
        }

        if (!_any)
            _previous = arrival;
        _any = true;
        TraceErrors.CheckOrder(_line, _previous, arrival);
        _previous = arrival;
        TimeSpan time = columns.Duration >= 0 ? TimeSpan.FromTicks(service) : _options.Model.ServiceTime(input, output);
        return new(TimeSpan.FromTicks(arrival), time) { InputTokens = (int)Math.Min(int.MaxValue, input), OutputTokens = (int)Math.Min(int.MaxValue, output) };
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
