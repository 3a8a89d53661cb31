using System.ComponentModel;
using System.Net.Http.Headers;

namespace TirGen.Http;

/// <summary>Media types of bodies. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContentTypes
{
    /// <summary>Bytes of which nothing is known.</summary>
    internal const string Bytes = "application/octet-stream";

    /// <summary>The body that is JSON null.</summary>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The body.</returns>
    public static HttpContent Null(string mediaType) => Set(new ByteArrayContent("null"u8.ToArray()), mediaType);

    /// <summary>Names the media type of a body.</summary>
    /// <param name="content">The body.</param>
    /// <param name="mediaType">The media type, perhaps with parameters. A range (<c>image/*</c>) or anything else that is none becomes <c>application/octet-stream</c>.</param>
    /// <returns>The same body.</returns>
    public static HttpContent Set(HttpContent content, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(mediaType);
        bool isRange = mediaType.Contains('*', StringComparison.Ordinal);
        content.Headers.ContentType = !isRange && MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? type) ? type : new MediaTypeHeaderValue(Bytes);
        return content;
    }
}
