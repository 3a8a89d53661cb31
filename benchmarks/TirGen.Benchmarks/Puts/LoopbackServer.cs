using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TirGen.Benchmarks.Puts;

/// <summary>An HTTP/1.1 server for one connection after the other, on a thread of its own; a request costs it no allocation.</summary>
public sealed class LoopbackServer : IEndpoint, IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _response;
    private volatile byte[] _buffer = [];
    private volatile int _bodyStart;
    private volatile int _bodyLength;
    private volatile bool _isChunked;

    public LoopbackServer()
    {
        _response =
        [
            .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {IEndpoint.Answer.Length}\r\n\r\n")),
            .. IEndpoint.Answer,
        ];
        _listener.Start();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/myaccount/api/v1/gpu"));
        new Thread(Accept) { IsBackground = true, Name = "loopback" }.Start();
    }

    public Uri Address { get; }

    public byte[] LastBody()
    {
        Span<byte> body = _buffer.AsSpan(_bodyStart, _bodyLength);
        return _isChunked ? Unchunked(body) : body.ToArray();
    }

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                Socket socket = _listener.AcceptSocket();
                new Thread(() => Serve(socket)) { IsBackground = true, Name = "connection" }.Start();
            }
        }
        catch (SocketException)
        {
            // The listener was stopped.
        }
    }

    private void Serve(Socket socket)
    {
        byte[] buffer = new byte[64 * 1024];
        socket.NoDelay = true;
        try
        {
            while (true)
            {
                int filled = 0;
                int head = -1;
                while (head < 0 || !IsComplete(buffer.AsSpan(0, head), buffer.AsSpan(head, filled - head)))
                {
                    int read = socket.Receive(buffer, filled, buffer.Length - filled, SocketFlags.None);
                    if (read == 0)
                        return;
                    filled += read;
                    if (head < 0 && buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and int end)
                        head = end + 4;
                }

                _buffer = buffer;
                _bodyStart = head;
                _bodyLength = filled - head;
                _isChunked = IsChunked(buffer.AsSpan(0, head));
                socket.Send(_response);
            }
        }
        catch (SocketException)
        {
            // The client closed the connection.
        }
        finally
        {
            socket.Dispose();
        }
    }

    private static bool IsChunked(ReadOnlySpan<byte> head) => head.IndexOf("Transfer-Encoding: chunked"u8) >= 0;

    private static bool IsComplete(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        if (IsChunked(head))
            return body.EndsWith("0\r\n\r\n"u8);
        ReadOnlySpan<byte> name = "Content-Length: "u8;
        ReadOnlySpan<byte> value = head[(head.IndexOf(name) + name.Length)..];
        return body.Length >= int.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }

    private static byte[] Unchunked(ReadOnlySpan<byte> body)
    {
        List<byte> bytes = [];
        while (true)
        {
            int line = body.IndexOf("\r\n"u8);
            int length = int.Parse(body[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
                return [.. bytes];
            bytes.AddRange(body.Slice(line + 2, length));
            body = body[(line + 2 + length + 2)..];
        }
    }
}
