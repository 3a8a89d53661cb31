using System.Buffers;
using System.Net;

namespace TirGen.Http;

/// <summary>A JSON body that is written, sent, and written again.</summary>
internal sealed class ReusableContent : HttpContent, IBufferWriter<byte>
{
    private const int FirstBytes = 1024;
    private byte[] _buffer = new byte[FirstBytes];
    private int _length;
    private int _writers;
    private int _promisedLength = -1;

    internal ReusableContent() => Headers.TryAddWithoutValidation("Content-Type", "application/json");

    /// <summary>Whether somebody is still writing the body to a stream.</summary>
    internal bool IsBeingSent => Volatile.Read(ref _writers) != 0;

    /// <summary>Whether nothing was written, which is no JSON.</summary>
    internal bool IsEmpty => _length == 0;

    internal void Clear() => _length = 0;

    /// <summary>To be called before each request: a header, once computed, stays as it was.</summary>
    internal void Complete()
    {
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
        Interlocked.Increment(ref _writers);
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
        Interlocked.Increment(ref _writers);
        try
        {
            stream.Write(_buffer, 0, _length);
        }
        finally
        {
            Interlocked.Decrement(ref _writers);
        }
    }

    /// <summary>Does nothing: a request disposes its content, and this one is sent again. It holds nothing but memory.</summary>
    protected override void Dispose(bool disposing)
    {
    }
}
