using System.Globalization;
using System.Net;
using System.Text;

namespace TirGen.StandIn.Serving;

/// <summary>One connection of HTTP/1.1: request, answer, and again until the client goes.</summary>
internal sealed class HttpConnection(Stream stream)
{
    private const int MaxHead = 64 * 1024;
    private const int MaxBody = 16 * 1024 * 1024;
    private byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next request, or null when the client has gone.</summary>
    /// <exception cref="InvalidDataException">What came is no HTTP, or too large.</exception>
    public async Task<HttpRequestText?> ReadAsync(CancellationToken cancellation)
    {
        string? head = await ReadHeadAsync(cancellation).ConfigureAwait(false);
        if (head is null)
        {
            return null;
        }

        string[] lines = head.Split("\r\n");
        string[] parts = lines[0].Split(' ');
        if (parts.Length != 3 || !parts[1].StartsWith('/'))
        {
            throw new InvalidDataException($"\"{lines[0]}\" is no request line.");
        }

        Dictionary<string, string> headers = Headers(lines.Skip(1));
        if (headers.TryGetValue("Expect", out string? expected) && expected.Equals("100-continue", StringComparison.OrdinalIgnoreCase))
        {
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancellation).ConfigureAwait(false);
        }

        byte[] body = headers.TryGetValue("Transfer-Encoding", out string? encoding) && encoding.Contains("chunked", StringComparison.OrdinalIgnoreCase)
            ? await ReadChunksAsync(cancellation).ConfigureAwait(false)
            : await ReadExactlyAsync(Length(headers), cancellation).ConfigureAwait(false);
        string[] target = parts[1].Split('?', 2);
        return new HttpRequestText(parts[0].ToUpperInvariant(), target[0], target.Length > 1 ? target[1] : "", headers, body);
    }

    /// <summary>Sends an answer.</summary>
    public async Task WriteAsync(HttpAnswer answer, CancellationToken cancellation)
    {
        StringBuilder head = new();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {(HttpStatusCode)answer.Status}\r\nContent-Type: application/json\r\nContent-Length: {answer.Json.Length}\r\n");
        if (answer.RetryAfter is { } seconds)
        {
            head.Append(CultureInfo.InvariantCulture, $"Retry-After: {seconds}\r\n");
        }

        byte[] bytes = [.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. answer.Json];
        await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
    }

    private static Dictionary<string, string> Headers(IEnumerable<string> lines)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (string[] field in lines.Where(static line => line.Length > 0).Select(static line => line.Split(':', 2)))
        {
            if (field.Length != 2)
            {
                throw new InvalidDataException($"\"{field[0]}\" is no header field.");
            }

            string value = field[1].Trim();
            headers[field[0]] = headers.TryGetValue(field[0], out string? before) ? $"{before}, {value}" : value;
        }

        return headers;
    }

    private static int Length(Dictionary<string, string> headers) =>
        !headers.TryGetValue("Content-Length", out string? text) ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= MaxBody ? length
        : throw new InvalidDataException($"\"{text}\" is no length of a body, or more than {MaxBody} bytes.");

    private async Task<string?> ReadHeadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8);
            if (length >= 0)
            {
                string head = Encoding.Latin1.GetString(_buffer, _start, length);
                _start += length + 4;
                return head;
            }

            if (_end - _start > MaxHead)
            {
                throw new InvalidDataException("The head of the request is too large.");
            }

            if (!await FillAsync(cancellation).ConfigureAwait(false))
            {
                return null;
            }
        }
    }

    private async Task<byte[]> ReadChunksAsync(CancellationToken cancellation)
    {
        using MemoryStream body = new();
        while (true)
        {
            string line = (await ReadLineAsync(cancellation).ConfigureAwait(false)).Split(';')[0];
            if (!int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0 || body.Length + length > MaxBody)
            {
                throw new InvalidDataException($"\"{line}\" is no length of a chunk, or the body is too large.");
            }

            body.Write(await ReadExactlyAsync(length, cancellation).ConfigureAwait(false));
            string end = await ReadLineAsync(cancellation).ConfigureAwait(false);
            if (length == 0)
            {
                while (end.Length > 0)
                {
                    end = await ReadLineAsync(cancellation).ConfigureAwait(false);
                }

                return body.ToArray();
            }
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            int length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (length >= 0)
            {
                string line = Encoding.Latin1.GetString(_buffer, _start, length);
                _start += length + 2;
                return line;
            }

            if (_end - _start > MaxHead || !await FillAsync(cancellation).ConfigureAwait(false))
            {
                throw new InvalidDataException("The body ends within a chunk.");
            }
        }
    }

    private async Task<byte[]> ReadExactlyAsync(int length, CancellationToken cancellation)
    {
        byte[] body = new byte[length];
        int buffered = Math.Min(length, _end - _start);
        Array.Copy(_buffer, _start, body, 0, buffered);
        _start += buffered;
        await stream.ReadExactlyAsync(body.AsMemory(buffered), cancellation).ConfigureAwait(false);
        return body;
    }

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }
}
