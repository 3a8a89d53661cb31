using System.Buffers;
using System.Text.Json;

namespace TirGen.Http;

public readonly ref partial struct ResponseEnvelope
{
    private const int CodeLength = 3;

    // Whatever ends or complicates a JSON text.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(static c => (byte)c), (byte)'"', (byte)'\\']);

    private static ReadOnlySpan<byte> BeforeCode => "{\"code\":"u8;

    private static ReadOnlySpan<byte> BeforeData => ",\"data\":"u8;

    private static ReadOnlySpan<byte> BehindData => ",\"errors\":{},\"message\":\"Success\"}"u8;

    /// <summary>The known form: a code of three digits, a plain text, no errors, success.</summary>
    private static bool TryMatch(ReadOnlySpan<byte> json, out ResponseEnvelope envelope)
    {
        envelope = default;
        int dataStart = BeforeCode.Length + CodeLength + BeforeData.Length;
        int dataEnd = json.Length - BehindData.Length;
        if (dataEnd < dataStart + 2
            || !json.StartsWith(BeforeCode)
            || !json[(BeforeCode.Length + CodeLength)..].StartsWith(BeforeData)
            || !json.EndsWith(BehindData)
            || json[dataStart] != (byte)'"'
            || json[dataEnd - 1] != (byte)'"'
            || json[(dataStart + 1)..(dataEnd - 1)].ContainsAny(Special))
        {
            return false;
        }

        uint hundreds = (uint)json[BeforeCode.Length] - '0';
        uint tens = (uint)json[BeforeCode.Length + 1] - '0';
        uint ones = (uint)json[BeforeCode.Length + 2] - '0';
        // No number begins with a zero.
        if (hundreds - 1 > 8 || tens > 9 || ones > 9)
            return false;
        envelope = new ResponseEnvelope(
            (int)((hundreds * 100) + (tens * 10) + ones),
            json[dataStart..dataEnd],
            json.Slice(dataEnd + ",\"errors\":".Length, "{}".Length),
            json[^"\"Success\"}".Length..^1]);
        return true;
    }

    private static ResponseEnvelope Read(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"An answer is a JSON object, not {reader.TokenType}.");
        int? code = null;
        ReadOnlySpan<byte> data = default;
        ReadOnlySpan<byte> errors = default;
        ReadOnlySpan<byte> message = default;
        bool hasOthers = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
                data = json[SkipValue(ref reader)];
            else if (reader.ValueTextEquals("errors"u8))
                errors = json[SkipValue(ref reader)];
            else if (reader.ValueTextEquals("message"u8))
                message = json[SkipValue(ref reader)];
            else if (reader.ValueTextEquals("code"u8))
                code = ReadCode(ref reader);
            else
                hasOthers = SkipOther(ref reader);
        }

        // What stands behind the object is an error that only the next read finds.
        reader.Read();
        return new ResponseEnvelope(code, data, errors, message) { HasOtherMembers = hasOthers };
    }

    /// <summary>Moves to the end of the next value.</summary>
    /// <returns>Where it stands.</returns>
    private static Range SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private static bool SkipOther(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
        return true;
    }

    /// <summary>A number, or a number as text; null is none.</summary>
    private static int? ReadCode(ref Utf8JsonReader reader)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when reader.TryGetInt32(out int code):
                return code;
            case JsonTokenType.String when !reader.HasValueSequence && !reader.ValueIsEscaped
                && System.Buffers.Text.Utf8Parser.TryParse(reader.ValueSpan, out int code, out int used) && used == reader.ValueSpan.Length:
                return code;
            default:
                throw new JsonException("The code of an answer is a 32-bit integer.");
        }
    }
}
