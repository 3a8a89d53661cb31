using System.Buffers;
using System.Net;

namespace TirGen.Http;

/// <summary>A JSON body that is written, sent, and written again.</summary>
internal sealed class ReusableContent : HttpContent, IBufferWriter<byte>
{
    private const int FirstBytes = 1024;
    private const int Closed = -1;
    private byte[] _buffer = new byte[FirstBytes];
    private int _length;

    // Who is writing the body to a stream, or below zero when nobody may begin to.
    private int _writers = Closed;
    private int _promisedLength = -1;

    internal ReusableContent() => Headers.TryAddWithoutValidation("Content-Type", "application/json");

    /// <summary>Whether nothing was written, which is no JSON.</summary>
    internal bool IsEmpty => _length == 0;

    internal void Clear() => _length = 0;

    /// <summary>Ends the sending, after which the body can be written anew.</summary>
    /// <returns>Whether nobody was writing it to a stream; otherwise it stays as it is, for ever.</returns>
    internal bool TryClose() => Interlocked.CompareExchange(ref _writers, Closed, 0) == 0;

    /// <summary>To be called before each request: the body can be sent, and a header, once computed, stays as it was.</summary>
    internal void Complete()
    {
        Volatile.Write(ref _writers, 0);
        if (_length == _promisedLength)
            return;
        Headers.ContentLength = _length;
        _promisedLength = _length;
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _length);
        _length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        int needed = checked(_length + Math.Max(sizeHint, 1));
        if (needed > _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Clamp(2L * _buffer.Length, needed, Array.MaxLength));
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        try
        {
            await stream.WriteAsync(_buffer.AsMemory(0, _length), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _writers);
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        try
        {
            stream.Write(_buffer, 0, _length);
        }
        finally
        {
            Interlocked.Decrement(ref _writers);
        }
    }

    /// <exception cref="ObjectDisposedException">The call is over: what is in the buffer now, or next, is the body of another.</exception>
    private void Begin()
    {
        int writers = Volatile.Read(ref _writers);
        while (true)
        {
            ObjectDisposedException.ThrowIf(writers == Closed, this);
            int seen = Interlocked.CompareExchange(ref _writers, writers + 1, writers);
            if (seen == writers)
                return;
            writers = seen;
        }
    }

    /// <summary>Does nothing: a request disposes its content, and this one is sent again. It holds nothing but memory.</summary>
    protected override void Dispose(bool disposing)
    {
    }
}
