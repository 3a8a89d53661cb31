using System.Buffers;
using System.Text;
using TirGen.Records;

namespace TirGen.Http.Streaming;

/// <summary>Parses streams of events as the HTML Standard says (9.2.5 and 9.2.6), in whatever pieces they come.</summary>
internal sealed class EventStreamParser
{
    private const string UsualType = "message";
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    private readonly Queue<EventText> _events = new();

    // The beginning of a line whose end has not come yet.
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly ArrayBufferWriter<byte> _data = new();
    private string _type = "";
    private string _id;
    private bool _hasData;
    private bool _isFirstLine = true;
    private bool _wasCarriageReturn;

    /// <summary>Begins before any stream.</summary>
    /// <param name="lastEventId">The id of the event that is known already; empty for none.</param>
    internal EventStreamParser(string lastEventId) => LastEventId = _id = lastEventId;

    /// <summary>The last id that was complete: that of an event, or one that an empty line ended.</summary>
    internal string LastEventId { get; private set; }

    /// <summary>How long the server asks to wait before the stream is opened anew; null when it does not say.</summary>
    internal TimeSpan? Retry { get; private set; }

    /// <summary>Begins another stream; an event that did not end in the one before is no event.</summary>
    internal void Begin()
    {
        _events.Clear();
        _line.ResetWrittenCount();
        _data.ResetWrittenCount();
        _type = "";
        _id = LastEventId;
        _hasData = false;
        _isFirstLine = true;
        _wasCarriageReturn = false;
    }

    /// <summary>Takes the next bytes.</summary>
    /// <param name="chunk">The bytes; at least one.</param>
    /// <param name="maxBytes">How long an event may become.</param>
    /// <returns>Whether none becomes as long as that.</returns>
    internal bool TryAppend(ReadOnlySpan<byte> chunk, int maxBytes)
    {
        if (_wasCarriageReturn && chunk is [LineFeed, ..])
            chunk = chunk[1..];
        _wasCarriageReturn = false;
        while (chunk.IndexOfAny(CarriageReturn, LineFeed) is >= 0 and int end)
        {
            EndLine(chunk[..end]);
            bool isReturn = chunk[end] == CarriageReturn;
            chunk = chunk[(end + 1)..];
            _wasCarriageReturn = isReturn && chunk.IsEmpty;
            if (isReturn && chunk is [LineFeed, ..])
                chunk = chunk[1..];
            if (_data.WrittenCount >= maxBytes)
                return false;
        }

        _line.Write(chunk);
        return _line.WrittenCount < maxBytes;
    }

    /// <summary>Takes the next event that is complete.</summary>
    internal bool TryTake(out EventText text) => _events.TryDequeue(out text);

    private void EndLine(ReadOnlySpan<byte> rest)
    {
        if (_line.WrittenCount > 0)
        {
            _line.Write(rest);
            rest = _line.WrittenSpan;
        }

        if (_isFirstLine)
            rest = ApiJson.WithoutMark(rest);
        _isFirstLine = false;
        if (rest.IsEmpty)
            Dispatch();
        else
            ReadField(rest);
        _line.ResetWrittenCount();
    }

    private void ReadField(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> name = colon < 0 ? line : line[..colon];
        ReadOnlySpan<byte> value = colon < 0 ? [] : line[(colon + 1)..];
        if (value is [(byte)' ', ..])
            value = value[1..];
        if (name.SequenceEqual("data"u8))
        {
            if (_hasData)
                _data.Write([LineFeed]);
            _data.Write(value);
            _hasData = true;
        }
        else if (name.SequenceEqual("event"u8))
        {
            _type = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            _id = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("retry"u8) && Milliseconds(value) is { } retry)
        {
            Retry = retry;
        }
    }

    private void Dispatch()
    {
        LastEventId = _id;
        if (_hasData)
            _events.Enqueue(new EventText(_type.Length == 0 ? UsualType : _type, _data.WrittenSpan.ToArray(), _id));
        _data.ResetWrittenCount();
        _type = "";
        _hasData = false;
    }

    /// <summary>Digits only; a time that no timer can wait is the longest that one can.</summary>
    private static TimeSpan? Milliseconds(ReadOnlySpan<byte> digits)
    {
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return null;
        long value = 0;
        foreach (byte digit in digits)
        {
            value = Math.Min((value * 10) + (digit - '0'), int.MaxValue);
        }

        return TimeSpan.FromMilliseconds(value);
    }
}
