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

    public byte[] LastBody() => _buffer.AsSpan(_bodyStart, _bodyLength).ToArray();

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
                int length = 0;
                while (head < 0 || filled < head + length)
                {
                    int read = socket.Receive(buffer, filled, buffer.Length - filled, SocketFlags.None);
                    if (read == 0)
                        return;
                    filled += read;
                    if (head < 0 && buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and int end)
                    {
                        head = end + 4;
                        length = ContentLength(buffer.AsSpan(0, head));
                    }
                }

                _buffer = buffer;
                _bodyStart = head;
                _bodyLength = length;
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

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> name = "Content-Length: "u8;
        int at = head.IndexOf(name);
        if (at < 0)
            throw new InvalidDataException("The request has no Content-Length; this server reads nothing else.");
        ReadOnlySpan<byte> value = head[(at + name.Length)..];
        return int.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
