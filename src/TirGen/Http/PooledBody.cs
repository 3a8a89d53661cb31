using System.Runtime.CompilerServices;
using System.Text;
using TirGen.Serialization;

namespace TirGen.Http;

/// <summary>A body, or the beginning of one, in a rented buffer.</summary>
internal readonly struct PooledBody
{
    private const int FirstBytes = 4 * 1024;
    private const int Growth = 4;
    private readonly byte[]? _buffer;
    private readonly int _length;

    private PooledBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    internal ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Gives the buffer back; call it once, and use nothing of this afterwards.</summary>
    internal void Return()
    {
        if (_buffer is not null)
            WriteBuffer.Return(_buffer);
    }

    /// <summary>The text, cut off at a number of bytes.</summary>
    internal string Text(int maxBytes) => Encoding.UTF8.GetString(Bytes[..Math.Min(_length, maxBytes)]);

    /// <summary>Reads a body to its end, or to a number of bytes.</summary>
    /// <param name="content">The body; may be endless, cut off or broken.</param>
    /// <param name="maxBytes">Where reading stops.</param>
    /// <param name="keepsPart">Whether what came before the connection or the time ended is an answer too.</param>
    /// <param name="deadline">When the body must be there.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="HttpRequestException">The connection ended inside the body.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended, or the body was not there in time: then the cause is a <see cref="TimeoutException"/>.</exception>
    // Awaited once by its callers, so that its state machine can be used again.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal static async ValueTask<PooledBody> ReadAsync(HttpContent content, int maxBytes, bool keepsPart, Deadline deadline, CancellationToken cancellationToken)
    {
        // After a failure the buffer stays out of the pool: a read may be under way that still writes into it.
        byte[] buffer = WriteBuffer.Rent(Math.Min(FirstBytes, maxBytes));
        int length = 0;
        try
        {
            Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (length < maxBytes)
            {
                if (length == buffer.Length)
                    buffer = Grow(buffer, maxBytes);
                ValueTask<int> reading = stream.ReadAsync(buffer.AsMemory(length, Math.Min(buffer.Length, maxBytes) - length), cancellationToken);
                int read = reading.IsCompleted || deadline.IsNever
                    ? await reading.ConfigureAwait(false)
                    : await reading.AsTask().WaitAsync(deadline.Remaining, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    break;
                length += read;
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or TimeoutException)
        {
            if (keepsPart)
                return Copy(buffer.AsSpan(0, length));
            throw exception switch
            {
                TimeoutException => new TaskCanceledException("The body of the answer was not complete within the timeout of the HTTP client.", exception),
                IOException => new HttpRequestException(HttpRequestError.ResponseEnded, "The connection ended inside the body of the answer.", exception),
                _ => exception,
            };
        }

        return new PooledBody(buffer, length);
    }

    private static PooledBody Copy(ReadOnlySpan<byte> part)
    {
        byte[] copy = WriteBuffer.Rent(part.Length);
        part.CopyTo(copy);
        return new PooledBody(copy, part.Length);
    }

    private static byte[] Grow(byte[] full, int maxBytes)
    {
        byte[] larger = WriteBuffer.Rent(Math.Min((long)full.Length * Growth, maxBytes));
        full.CopyTo(larger, 0);
        WriteBuffer.Return(full);
        return larger;
    }
}
