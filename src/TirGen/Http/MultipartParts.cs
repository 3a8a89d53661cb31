using System.Buffers;
using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TirGen.Records;

namespace TirGen.Http;

/// <summary>Puts parts into a multipart body (RFC 7578). Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MultipartParts
{
    private const string Form = "multipart/form-data";

    /// <summary>A body without parts.</summary>
    /// <param name="mediaType">Its media type: <c>multipart/form-data</c> or a relative.</param>
    /// <returns>The body.</returns>
    public static MultipartContent Create(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        string type = mediaType.Split(';')[0].Trim();
        return type.Equals(Form, StringComparison.OrdinalIgnoreCase) ? new MultipartFormDataContent() : new MultipartContent(type.Split('/')[^1]);
    }

    /// <summary>Adds a file.</summary>
    /// <param name="content">The body.</param>
    /// <param name="name">The name of the part.</param>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">The media type that the API's document names, or <see langword="null"/>.</param>
    public static void AddFile(MultipartContent content, string name, ApiFile file, string? mediaType)
    {
        ArgumentNullException.ThrowIfNull(file);
        AddNamed(content, name, file.ToContent(FirstOf(mediaType) ?? ContentTypes.Bytes), file.FileName ?? name);
    }

    /// <summary>Adds a text, as UTF-8.</summary>
    /// <inheritdoc cref="AddFile" path="/param[@name='content' or @name='name' or @name='mediaType']"/>
    /// <param name="text">The text.</param>
    public static void AddText(MultipartContent content, string name, string text, string? mediaType)
    {
        ArgumentNullException.ThrowIfNull(text);
        ByteArrayContent part = new(Encoding.UTF8.GetBytes(text));
        if (mediaType is not null)
            ContentTypes.Set(part, FirstOf(mediaType)!);
        AddNamed(content, name, part, fileName: null);
    }

    /// <summary>Adds a part that is a body of its own.</summary>
    /// <inheritdoc cref="AddFile" path="/param[@name='content' or @name='name' or @name='mediaType']"/>
    /// <param name="part">The part.</param>
    public static void Add(MultipartContent content, string name, HttpContent part, string? mediaType)
    {
        ArgumentNullException.ThrowIfNull(part);
        AddNamed(content, name, mediaType is null ? part : ContentTypes.Set(part, FirstOf(mediaType)!), fileName: null);
    }

    /// <summary>A value as JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The part.</returns>
    public static HttpContent Json<T>(T value, RecordWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(new RecordWriter(writer), value);
        return ContentTypes.Set(new ReadOnlyMemoryContent(json.WrittenMemory), "application/json");
    }

    // Quoted: servers exist that do not take a bare word, though the grammar does.
    private static void AddNamed(MultipartContent content, string name, HttpContent part, string? fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        ContentDispositionHeaderValue disposition = new(content is MultipartFormDataContent ? "form-data" : "attachment") { Name = Quoted(name) };
        if (fileName is not null)
        {
            disposition.FileName = Quoted(fileName);
            if (!Ascii.IsValid(fileName))
                disposition.FileNameStar = fileName;
        }

        part.Headers.ContentDisposition = disposition;
        content.Add(part);
    }

    // As browsers do it: a name cannot end its quotes or its line.
    private static string Quoted(string text) =>
        "\"" + text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal) + "\"";

    // A document may name several media types behind commas.
    private static string? FirstOf(string? mediaType) => mediaType?.Split(',')[0].Trim();
}
