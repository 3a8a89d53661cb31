using System.Net;
using System.Net.Http.Headers;

namespace TirGen.Http;

/// <summary>The content of an answer as it comes over the connection, in order and once; nothing of it is kept.</summary>
/// <remarks>Dispose it: that ends the connection where the content was not read to its end. The timeout of the HTTP client holds until it begins.</remarks>
public sealed class ApiStream : Stream
{
    private readonly HttpResponseMessage _response;
    private readonly Stream _content;
    private readonly CancellationToken _cancellationToken;
    private ApiHeaders? _headers;

    internal ApiStream(HttpResponseMessage response, Stream content, CancellationToken cancellationToken)
    {
        _response = response;
        _content = content;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The status, a success.</summary>
    public HttpStatusCode Status => _response.StatusCode;

    /// <summary>The headers, those of the content among them.</summary>
    public ApiHeaders Headers => _headers ??= new ApiHeaders(_response);

    /// <summary>The media type that the server names, without parameters; <see langword="null"/> when it names none.</summary>
    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    /// <summary>The length of the whole content in bytes; <see langword="null"/> when the server does not say it.</summary>
    public long? ContentLength => _response.Content.Headers.ContentLength;

    /// <summary>The name that the server proposes for a file, without any folder; <see langword="null"/> when it proposes none that is one.</summary>
    public string? FileName
    {
        get
        {
            ContentDispositionHeaderValue? disposition = _response.Content.Headers.ContentDisposition;
            string? proposed = (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"');
            string? name = proposed?[(proposed.LastIndexOfAny(['/', '\\', ':']) + 1)..].Trim();
            return string.IsNullOrEmpty(name) || name is "." or ".." || name.Any(char.IsControl) ? null : name;
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <summary>Not known to streams that cannot seek: see <see cref="ContentLength"/>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override long Length => throw new NotSupportedException();

    /// <summary>Not known to streams that cannot seek.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => _content.Read(buffer, offset, count);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => _content.Read(buffer);

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        _content.ReadAsync(buffer, offset, count, Effective(cancellationToken));

#pragma warning disable RS0027 // The base class has the default.
    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _content.ReadAsync(buffer, Effective(cancellationToken));
#pragma warning restore RS0027

    /// <inheritdoc/>
    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
        _content.CopyToAsync(destination, bufferSize, Effective(cancellationToken));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            _response.Dispose();
            _response.RequestMessage?.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>The token of the call ends the reading too, where a read has none of its own.</summary>
    private CancellationToken Effective(CancellationToken cancellationToken) => cancellationToken.CanBeCanceled ? cancellationToken : _cancellationToken;
}
