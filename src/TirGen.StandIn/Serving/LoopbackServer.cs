using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TirGen.StandIn.Serving;

/// <summary>
/// HTTP/1.1 on the loopback address, each connection by itself. Small enough that what serves an API needs no web framework; nothing to
/// be reached from elsewhere.
/// </summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly Func<HttpRequestText, HttpAnswer> _answer;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<TcpClient, Task> _connections = [];
    private readonly Task _accepting;

    private LoopbackServer(int port, Func<HttpRequestText, HttpAnswer> answer)
    {
        _answer = answer;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://{(IPEndPoint)_listener.LocalEndpoint}/");

    /// <summary>Starts to serve.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="answer">Answers a request. Called by several threads at once.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static LoopbackServer Start(int port, Func<HttpRequestText, HttpAnswer> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new LoopbackServer(port, answer);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        _listener.Dispose();
        await Task.WhenAll(_connections.Values).ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token).ConfigureAwait(false);
                client.NoDelay = true;
                TaskCompletionSource known = new();
                _connections[client] = ServeAsync(client, known.Task);
                known.SetResult();
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The server stops.
        }
    }

    private async Task ServeAsync(TcpClient client, Task known)
    {
        await known.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            HttpConnection connection = new(client.GetStream());
            while (await connection.ReadAsync(_stop.Token).ConfigureAwait(false) is { } request)
            {
                HttpAnswer answer = _answer(request);
                if (answer.IsLost)
                {
                    break;
                }

                await connection.WriteAsync(answer, _stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception end) when (end is IOException or InvalidDataException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The client went away, or spoke something else: its connection ends, the others go on.
        }
        finally
        {
            client.Dispose();
            _connections.TryRemove(client, out _);
        }
    }
}
