using System.Runtime.CompilerServices;
using TirGen.Reading;
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

    /// <summary>Whether the body goes on, or was to go on, beyond these bytes.</summary>
    internal bool IsPart { get; private init; }

    /// <summary>Reads a body to its end, or to a number of bytes.</summary>
    /// <param name="response">The answer; its body may be endless, cut off or broken.</param>
    /// <param name="maxBytes">Where reading stops.</param>
    /// <param name="keepsPart">Whether what came before the connection or the time ended is an answer too.</param>
    /// <param name="deadline">When the body must be there.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="HttpRequestException">The connection ended inside the body.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended, or the body was not there in time: then the cause is a <see cref="TimeoutException"/>.</exception>
    // Awaited once by its callers, so that its state machine can be used again.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal static async ValueTask<PooledBody> ReadAsync(HttpResponseMessage response, int maxBytes, bool keepsPart, Deadline deadline, CancellationToken cancellationToken)
    {
        // After a failure the buffer stays out of the pool: a read may be under way that still writes into it.
        byte[] buffer = WriteBuffer.Rent(Math.Min(FirstBytes, maxBytes));
        int length = 0;
        try
        {
            Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
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
        // What a stream throws is the affair of its handler: a decompressed body may be broken in ways of its own.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (keepsPart)
                return Copy(buffer.AsSpan(0, length));
            if (exception is TimeoutException)
                throw new TaskCanceledException("The body of the answer was not complete within the timeout of the HTTP client.", exception);
            throw Failure(exception, response.RequestMessage);
        }

        return new PooledBody(buffer, length) { IsPart = length == maxBytes };
    }

    /// <summary>What is thrown when the content of an answer cannot be read.</summary>
    internal static HttpRequestException Failure(Exception exception, HttpRequestMessage? request) => SecretMask.Apply(
        exception switch
        {
            HttpRequestException failure => failure,
            IOException => new HttpRequestException(HttpRequestError.ResponseEnded, "The connection ended inside the body of the answer.", exception),
            _ => new HttpRequestException(HttpRequestError.InvalidResponse, "The body of the answer cannot be read.", exception),
        },
        request);

    private static PooledBody Copy(ReadOnlySpan<byte> part)
    {
        byte[] copy = WriteBuffer.Rent(part.Length);
        part.CopyTo(copy);
        return new PooledBody(copy, part.Length) { IsPart = true };
    }

    private static byte[] Grow(byte[] full, int maxBytes)
    {
        byte[] larger = WriteBuffer.Rent(Math.Min((long)full.Length * Growth, maxBytes));
        full.CopyTo(larger, 0);
        WriteBuffer.Return(full);
        return larger;
    }
}
