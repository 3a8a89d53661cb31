using System.Text;

namespace TirGen.Http;

/// <summary>Bytes to send as they are: a body that is no JSON, or a file among the parts of one.</summary>
/// <remarks>Converts from a stream and from bytes: <c>await client.UploadAsync(stream)</c>. A stream is read once and disposed when it was sent.</remarks>
public sealed class ApiFile
{
    private readonly Stream? _stream;
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>The rest of a stream.</summary>
    /// <param name="stream">The stream; sending disposes it.</param>
    public ApiFile(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
    }

    /// <summary>Bytes in memory, which must not change while they are sent.</summary>
    /// <param name="bytes">The bytes.</param>
    public ApiFile(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The name under which a part is sent; without one it is sent under the name of the part. No other body has a name.</summary>
    public string? FileName { get; init; }

    /// <summary>The media type, where it is known better than in the API's document: <c>image/png</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Sends the rest of a stream.</summary>
    /// <param name="stream">The stream.</param>
    public static implicit operator ApiFile(Stream stream) => new(stream);

    /// <summary>Sends bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static implicit operator ApiFile(byte[] bytes) => new(bytes);

    /// <summary>Sends bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static implicit operator ApiFile(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Text as UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its bytes.</returns>
    public static ApiFile FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ApiFile(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Makes the body of a request.</summary>
    /// <param name="mediaType">The media type that the API's document names; <see cref="ContentType"/> goes before it.</param>
    /// <returns>The body; disposing it disposes the stream.</returns>
    public HttpContent ToContent(string mediaType) =>
        ContentTypes.Set(_stream is null ? new ReadOnlyMemoryContent(_bytes) : new StreamContent(_stream), ContentType ?? mediaType);
}
