using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using TirGen.Records;

namespace TirGen.Http;

/// <summary>A body that is sent as it stands, in the place of one that says the same.</summary>
internal sealed class VerbatimBody
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly JsonNode _meaning;

    /// <param name="json">The body.</param>
    /// <param name="record">What it was read as.</param>
    public VerbatimBody(ReadOnlyMemory<byte> json, ApiRecord record)
    {
        _json = json;
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter writer = new(output))
            record.Write(writer);
        _meaning = JsonNode.Parse(output.WrittenSpan)!;
    }

    /// <summary>Puts it in the place of a request's body.</summary>
    /// <exception cref="InvalidOperationException">The request has none, or another; nothing is sent.</exception>
    public void Replace(HttpRequestMessage request)
    {
        if (request.Content is not { } written || !JsonNode.DeepEquals(JsonNode.Parse(written.ReadAsStream()), _meaning))
            throw new InvalidOperationException("The request is not the one of this call: give the method the record that ApiCall.WithBody made of the bytes, as it is. Nothing was sent.");
        ReadOnlyMemoryContent content = new(_json);
        foreach (KeyValuePair<string, System.Net.Http.Headers.HeaderStringValues> header in written.Headers.NonValidated)
        {
            if (!header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        request.Content = content;
        written.Dispose();
    }
}
