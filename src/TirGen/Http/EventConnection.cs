using System.Net;

namespace TirGen.Http;

/// <summary>An answer that is read as it comes.</summary>
internal sealed class EventConnection(HttpResponseMessage response, Stream content) : IDisposable
{
    internal HttpResponseMessage Response { get; } = response;

    /// <summary>The server says that nothing more will come.</summary>
    internal bool IsEnd => Response.StatusCode == HttpStatusCode.NoContent;

    /// <summary>Reads what is there, and waits for it where nothing is.</summary>
    /// <param name="buffer">Takes the bytes.</param>
    /// <param name="mayBreak">A connection that ends is an end of what comes; otherwise a failure.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>How many bytes; zero at the end.</returns>
    /// <exception cref="HttpRequestException">The connection ended inside of the content.</exception>
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, bool mayBreak, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return mayBreak ? 0 : throw PooledBody.Failure(exception, Response.RequestMessage);
        }
    }

    public void Dispose()
    {
        content.Dispose();
        Response.Dispose();
        Response.RequestMessage?.Dispose();
    }
}
