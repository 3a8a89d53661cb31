using System.Text;

namespace TirGen.Client.Tests.Server;

/// <summary>What a <see cref="RawServer"/> writes, and what it does then; otherwise it closes the connection.</summary>
/// <param name="Bytes">The bytes, status line included.</param>
/// <param name="StaysOpen">It says no more, and does not close either.</param>
/// <param name="IsReset">The connection is reset instead of closed.</param>
internal sealed record RawAnswer(byte[] Bytes, bool StaysOpen = false, bool IsReset = false)
{
    /// <summary>An answer with this body and its length.</summary>
    public static RawAnswer Of(string status, byte[] body, params string[] headers) =>
        new([.. Head([$"HTTP/1.1 {status}", $"Content-Length: {body.Length}", .. headers]), .. body]);

    /// <inheritdoc cref="Of(string, byte[], string[])"/>
    public static RawAnswer Of(string status, string body, params string[] headers) => Of(status, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Lines as they are, in Latin-1, and an empty one.</summary>
    public static byte[] Head(params string[] lines) => Encoding.Latin1.GetBytes(string.Concat(lines.Select(static line => line + "\r\n")) + "\r\n");
}
