using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TirGen.Client.Tests.Server;

/// <summary>A peer on loopback that writes whatever bytes a test says: no HTTP server in between keeps it from being wrong.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<string, RawAnswer> _answer;
    private readonly Task _accepting;

    public RawServer(Func<string, RawAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/base");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public ConcurrentQueue<string> Seen { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_connections);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The end of the test.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient connection = client;
        try
        {
            NetworkStream stream = connection.GetStream();
            string request = await ReadAsync(stream);
            if (request.Length == 0)
                return;
            Seen.Enqueue(request);
            RawAnswer answer = _answer(request);
            await stream.WriteAsync(answer.Bytes, _end.Token);
            if (answer.StaysOpen)
                await Task.Delay(Timeout.Infinite, _end.Token);
            if (answer.IsReset)
                connection.Client.LingerState = new LingerOption(true, 0);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
        {
            // The other side was quicker.
        }
    }

    /// <summary>One request with a body of known length.</summary>
    private async Task<string> ReadAsync(NetworkStream stream)
    {
        byte[] buffer = new byte[64 * 1024];
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), _end.Token);
            length += read;
            string text = Encoding.Latin1.GetString(buffer, 0, length);
            int body = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            int header = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
            int expected = body < 0 ? int.MaxValue : body + 4 + (header < 0 || header > body ? 0 : int.Parse(text[(header + 16)..text.IndexOf('\r', header)], System.Globalization.CultureInfo.InvariantCulture));
            if (read == 0 || length >= expected)
                return text;
        }
    }
}
