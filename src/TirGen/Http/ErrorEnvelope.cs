using System.Globalization;
using System.Text;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Http;

/// <summary>What can be told from the body of an error, whatever its shape. The vendor documents only the success of TIR's envelope.</summary>
internal readonly struct ErrorEnvelope
{
    // A message may stand in an error of a list; deeper is no envelope.
    private const int MaxDepth = 3;

    // The names under which APIs put their message, best first: envelopes, FastAPI ("msg"), RFC 9457 ("detail", "title"), GraphQL and JSON:API ("errors").
    private static readonly string[] MessageNames = ["message", "msg", "error", "detail", "description", "title", "errors"];

    internal int? Code { get; private init; }

    internal string? CodeText { get; private init; }

    internal string? Message { get; private init; }

    internal JsonFragment? Errors { get; private init; }

    internal static ErrorEnvelope Parse(string body)
    {
        Dictionary<string, JsonFragment> members = ReadMembers(Encoding.UTF8.GetBytes(HalfSurrogates.Replace(body)));
        string? code = FindCode(members);
        return new ErrorEnvelope
        {
            Code = int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null,
            CodeText = code,
            Message = FindMessage(members),
            Errors = FindErrors(members),
        };
    }

    /// <summary>The members of the outer object that are complete; none when the body is no JSON object.</summary>
    private static Dictionary<string, JsonFragment> ReadMembers(byte[] body)
    {
        Dictionary<string, JsonFragment> members = new(StringComparer.OrdinalIgnoreCase);
        // Not the final block: the end of a truncated body is not an error then, only the end.
        Utf8JsonReader reader = new(body, isFinalBlock: false, state: default);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return members;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                if (!reader.Read())
                    break;
                int start = (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                    break;
                members[name] = JsonFragment.Parse(body.AsSpan(start..(int)reader.BytesConsumed));
            }
        }
        catch (JsonException)
        {
            // What was complete before the fault still says something.
        }

        return members;
    }

    private static string? FindMessage(Dictionary<string, JsonFragment> members)
    {
        foreach (string name in MessageNames)
        {
            if (members.TryGetValue(name, out JsonFragment fragment) && TextIn(fragment.ToElement(), MaxDepth) is { } text)
                return text;
        }

        return null;
    }

    private static string? TextIn(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString() is { Length: > 0 } text ? text : null;
            case JsonValueKind.Array when depth > 0:
                return value.EnumerateArray().Select(item => TextIn(item, depth - 1)).FirstOrDefault(static text => text is not null);
            case JsonValueKind.Object when depth > 0:
                return MessageNames.Select(name => value.TryGetProperty(name, out JsonElement inner) ? TextIn(inner, depth - 1) : null).FirstOrDefault(static text => text is not null);
            default:
                return null;
        }
    }

    private static JsonFragment? FindErrors(Dictionary<string, JsonFragment> members)
    {
        if (members.TryGetValue("errors", out JsonFragment errors))
            return errors;
        return members.TryGetValue("detail", out JsonFragment detail) && detail.ToElement().ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? detail
            : null;
    }

    private static string? FindCode(Dictionary<string, JsonFragment> members)
    {
        if (members.TryGetValue("code", out JsonFragment code) && CodeIn(code.ToElement()) is { } text)
            return text;
        return members.TryGetValue("error", out JsonFragment error) && error.ToElement() is { ValueKind: JsonValueKind.Object } inner && inner.TryGetProperty("code", out JsonElement nested)
            ? CodeIn(nested)
            : null;
    }

    private static string? CodeIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
