using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TirGen.Client.Tests.Server;

/// <summary>
/// A peer on loopback whose connections live for many requests: it hands each request to the test, by the number in its path, and writes what that says. No HTTP
/// server in between shares the pool of buffers with the client under test.
/// </summary>
internal sealed class EchoServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<int, byte[], ValueTask<EchoAnswer>> _answer;
    private readonly Task _accepting;
    private int _anonymous;

    public EchoServer(Func<int, byte[], ValueTask<EchoAnswer>> answer)
    {
        _answer = answer;
        _listener.Start(512);
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/base");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>How many requests came without a token.</summary>
    public int Anonymous => Volatile.Read(ref _anonymous);

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
        connection.NoDelay = true;
        try
        {
            NetworkStream stream = connection.GetStream();
            // An array of its own, none of the pool that is under test.
            byte[] buffer = new byte[256 * 1024];
            int length = 0;
            while (true)
            {
                int head;
                while ((head = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
                {
                    int read = await stream.ReadAsync(buffer.AsMemory(length), _end.Token);
                    if (read == 0)
                        return;
                    length += read;
                }

                int start = head + 4;
                int end = start + LengthOf(buffer.AsSpan(0, start));
                while (length < end)
                {
                    int read = await stream.ReadAsync(buffer.AsMemory(length), _end.Token);
                    if (read == 0)
                        return;
                    length += read;
                }

                if (buffer.AsSpan(0, head).IndexOf("\r\nAuthorization: Bearer "u8) < 0)
                    Interlocked.Increment(ref _anonymous);
                EchoAnswer answer = await _answer(NumberOf(buffer.AsSpan(0, head)), buffer[start..end]);
                buffer.AsSpan(end, length - end).CopyTo(buffer);
                length -= end;
                byte[] bytes = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {answer.Status} x\r\nContent-Type: application/json\r\nContent-Length: {answer.Body.Length}\r\n\r\n"), .. answer.Body];
                int cut = answer.Cut is { } share ? (int)(share * bytes.Length) : bytes.Length;
                await stream.WriteAsync(bytes.AsMemory(0, cut), _end.Token);
                answer.AtCut?.Invoke();
                if (answer.Breaks)
                    return;
                await stream.WriteAsync(bytes.AsMemory(cut), _end.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException)
        {
            // The other side was quicker.
        }

    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        int at = head.IndexOf("Content-Length: "u8);
        return at >= 0 && Utf8Parser.TryParse(head[(at + 16)..], out int length, out _) ? length : 0;
    }

    /// <summary>The first number in the path that is a segment.</summary>
    private static int NumberOf(ReadOnlySpan<byte> head)
    {
        int at = head.IndexOf("/inference/"u8);
        return at >= 0 && Utf8Parser.TryParse(head[(at + 11)..], out int number, out _) ? number : -1;
    }
}
