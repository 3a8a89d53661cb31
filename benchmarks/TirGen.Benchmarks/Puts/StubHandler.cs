using System.Net;

namespace TirGen.Benchmarks.Puts;

/// <summary>Answers at once with the same response, and allocates nothing: what is counted is the client's own.</summary>
public sealed class StubHandler : HttpMessageHandler, IEndpoint
{
    private readonly MemoryStream _body = new(16 * 1024);
    private readonly Task<HttpResponseMessage> _answer = Task.FromResult<HttpResponseMessage>(new KeptResponse());

    public byte[] LastBody() => _body.ToArray();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _body.SetLength(0);
        Task copied = request.Content!.CopyToAsync(_body, cancellationToken);
        return copied.IsCompletedSuccessfully ? _answer : AnswerAsync(copied);
    }

    private async Task<HttpResponseMessage> AnswerAsync(Task copied)
    {
        await copied.ConfigureAwait(false);
        return await _answer.ConfigureAwait(false);
    }

    /// <summary>A response that survives its disposal.</summary>
    private sealed class KeptResponse : HttpResponseMessage
    {
        public KeptResponse()
            : base(HttpStatusCode.OK)
        {
            Content = new KeptContent();
        }

        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>A body that can be read again and again.</summary>
    private sealed class KeptContent : HttpContent
    {
        private readonly byte[] _bytes = IEndpoint.Answer.ToArray();
        private readonly KeptStream _stream;

        public KeptContent()
        {
            _stream = new KeptStream(_bytes);
            Headers.ContentType = new("application/json");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_bytes, 0, _bytes.Length);

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_stream);

        protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => _stream;

        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>Begins anew where others end or close.</summary>
    private sealed class KeptStream(byte[] bytes) : MemoryStream(bytes, 0, bytes.Length, writable: false, publiclyVisible: true)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int count = (int)Math.Min(buffer.Length, Length - Position);
            GetBuffer().AsSpan((int)Position, count).CopyTo(buffer.Span);
            Position = count == 0 ? 0 : Position + count;
            return new ValueTask<int>(count);
        }

        protected override void Dispose(bool disposing) => Position = 0;
    }
}
