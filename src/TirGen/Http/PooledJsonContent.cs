using System.Net;
using TirGen.Serialization;

namespace TirGen.Http;

/// <summary>A JSON body in a rented buffer, sent with its length and one write.</summary>
/// <remarks>
/// The buffer goes back to the pool once: after <see cref="IDisposable.Dispose"/> and after the last write that was still under way then (over HTTP/2
/// an answer can come before the body was read to its end). After a write that failed it stays out of the pool, since a stream may still be reading it. Who sends
/// the content later than that gets an exception. Body and length never change, so the headers cannot become stale.
/// </remarks>
public sealed class PooledJsonContent : HttpContent
{
    private readonly int _length;
    private byte[]? _buffer;

    // The owner, until it disposes, each write under way, and each that failed: what a stream does with the buffer after a failure is not known.
    private int _holders = 1;
    private int _disposed;

    /// <summary>Takes over a buffer.</summary>
    /// <param name="rented">A buffer of <see cref="WriteBuffer.Rent"/>; from now on this content's own.</param>
    /// <param name="length">How many of its bytes are the body.</param>
    public PooledJsonContent(byte[] rented, int length)
    {
        ArgumentNullException.ThrowIfNull(rented);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, rented.Length);
        _buffer = rented;
        _length = length;
        // Kept as text until somebody asks for it parsed; a parsed value is three objects.
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] buffer = Hold();
        await stream.WriteAsync(buffer.AsMemory(0, _length), cancellationToken).ConfigureAwait(false);
        Release();
    }

    /// <inheritdoc/>
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] buffer = Hold();
        stream.Write(buffer, 0, _length);
        Release();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0)
            Release();
        base.Dispose(disposing);
    }

    private byte[] Hold()
    {
        int holders = Volatile.Read(ref _holders);
        while (true)
        {
            // At zero the buffer is somebody else's, and it stays at zero.
            ObjectDisposedException.ThrowIf(holders == 0 || Volatile.Read(ref _disposed) != 0, this);
            int seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders)
                return _buffer!;
            holders = seen;
        }
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            WriteBuffer.Return(Interlocked.Exchange(ref _buffer, null)!);
    }
}
