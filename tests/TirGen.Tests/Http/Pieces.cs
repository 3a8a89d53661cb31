using System.Net;
using TirGen.Http;

namespace TirGen.Tests.Http;

/// <summary>An answer that comes in pieces of whatever size.</summary>
/// <param name="content">The bytes.</param>
/// <param name="size">How many come next.</param>
internal sealed class Pieces(byte[] content, Func<int> size) : Stream
{
    private int _position;

    /// <summary>A transport whose answers come in pieces.</summary>
    public static ApiTransport Transport(byte[] content, Func<int> size) => new(
        new HttpClient(new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Pieces(content, size)) })), new Uri("https://api.example"), null);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int length = Math.Min(Math.Min(size(), count), content.Length - _position);
        content.AsSpan(_position, length).CopyTo(buffer.AsSpan(offset));
        _position += length;
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        byte[] part = new byte[buffer.Length];
        int length = Read(part, 0, part.Length);
        part.AsSpan(0, length).CopyTo(buffer.Span);
        return new(length);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
