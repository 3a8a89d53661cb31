using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace TirGen.Records;

/// <summary>Takes the text of a value out of System.Text.Json's reader.</summary>
internal static class JsonInput
{
    private const int MaxQuotedBytes = 64;

    /// <summary>Passes over the value at which a reader stands, as a converter is called: the whole value is there.</summary>
    /// <param name="reader">Stands on the first token of a value.</param>
    /// <param name="options">How it reads.</param>
    /// <returns>The value's text, as RFC 8259 has it.</returns>
    internal static ReadOnlySpan<byte> Take(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        bool isStandard = options is { ReadCommentHandling: JsonCommentHandling.Disallow, AllowTrailingCommas: false };
        if (!isStandard || reader.HasValueSequence || reader.Position.GetObject() is not null)
            return Copy(ref reader);
        bool isText = reader.TokenType == JsonTokenType.String;
        if (reader.ValueSpan.IsEmpty)
            return "\"\""u8;
        // The reader's tokens lie in one span, which begins before this one and, since the value is whole, reaches to its end.
        ref byte first = ref Unsafe.Subtract(ref MemoryMarshal.GetReference(reader.ValueSpan), isText ? 1 : 0);
        long start = reader.TokenStartIndex;
        return reader.TrySkip()
            ? MemoryMarshal.CreateReadOnlySpan(ref first, (int)(reader.BytesConsumed - start))
            : throw new JsonException("The value is not whole.");
    }

    /// <summary>The beginning of a value, for a message.</summary>
    internal static string Quote(ReadOnlySpan<byte> text) =>
        text.Length <= MaxQuotedBytes ? Encoding.UTF8.GetString(text) : Encoding.UTF8.GetString(text[..MaxQuotedBytes]) + "…";

    /// <summary>The value without what RFC 8259 does not know, and in one piece.</summary>
    private static ReadOnlySpan<byte> Copy(ref Utf8JsonReader reader)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
            document.RootElement.WriteTo(writer);
        return buffer.WrittenSpan;
    }
}
