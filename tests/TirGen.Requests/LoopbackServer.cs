using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>
/// A server on this machine that keeps each request as it came over the wire and answers what it is told. HTTP/1.1 on a socket, since a
/// framework's server would tidy up what is judged here.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private JsonObject? _seen;

    public LoopbackServer()
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>What the next requests are answered.</summary>
    public SentAnswer Answer { get; set; } = SentAnswer.Empty;

    /// <summary>The last request, once; null when none came since.</summary>
    public JsonObject? Take() => Interlocked.Exchange(ref _seen, null);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The run is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            BufferedStream stream = new(client.GetStream());
            try
            {
                while (await ReadAsync(stream) is { } request)
                {
                    _seen = request;
                    await stream.WriteAsync(Answer.ToBytes((string)request["method"]! == "HEAD"), _end.Token);
                    await stream.FlushAsync(_end.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or IOException)
            {
                // The client has closed the connection: it had what it wanted.
            }
        }
    }

    /// <summary>The next request of a connection; null when there is none.</summary>
    private async Task<JsonObject?> ReadAsync(Stream stream)
    {
        if (await LineAsync(stream) is not { Length: > 0 } first)
        {
            return null;
        }

        JsonObject headers = [];
        while (await LineAsync(stream) is { Length: > 0 } line)
        {
            string name = line[..line.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant();
            string value = line[(name.Length + 1)..].Trim();
            headers[name] = headers[name] is { } before ? $"{before}, {value}" : value;
        }

        byte[]? body = (string?)headers["transfer-encoding"] == "chunked" ? await ChunksAsync(stream)
            : (string?)headers["content-length"] is { } length ? await BytesAsync(stream, int.Parse(length, CultureInfo.InvariantCulture))
            : null;
        string[] parts = first.Split(' ');
        return new JsonObject
        {
            ["method"] = parts[0],
            ["target"] = parts[1],
            ["headers"] = headers,
            ["body"] = body is null ? null : Convert.ToBase64String(body),
        };
    }

    private async Task<byte[]> ChunksAsync(Stream stream)
    {
        MemoryStream body = new();
        while (int.Parse((await LineAsync(stream))!, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
        {
            body.Write(await BytesAsync(stream, length));
            await LineAsync(stream);
        }

        await LineAsync(stream);
        return body.ToArray();
    }

    private async Task<byte[]> BytesAsync(Stream stream, int length)
    {
        byte[] bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, _end.Token);
        return bytes;
    }

    private async Task<string?> LineAsync(Stream stream)
    {
        byte[] one = new byte[1];
        StringBuilder line = new();
        while (await stream.ReadAsync(one, _end.Token) > 0)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }
}
