using System.Text;
using System.Text.Json;

namespace TirGen.Http;

/// <summary>What can be told from the body of an error, whatever its shape. The vendor documents only the success of TIR's envelope.</summary>
internal readonly struct ErrorEnvelope
{
    // The names under which APIs put their message, best first.
    private static readonly string[] MessageNames = ["message", "error", "detail", "description", "errors"];

    internal int? Code { get; private init; }

    internal string? Message { get; private init; }

    internal JsonFragment? Errors { get; private init; }

    internal static ErrorEnvelope Parse(string body)
    {
        Dictionary<string, JsonFragment> members = ReadMembers(Encoding.UTF8.GetBytes(body));
        return new ErrorEnvelope
        {
            Code = members.TryGetValue("code", out JsonFragment code) ? Integer(code.ToElement()) : null,
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
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What was complete before the fault still says something.
        }

        return members;
    }

    private static string? FindMessage(Dictionary<string, JsonFragment> members)
    {
        foreach (string name in MessageNames)
        {
            if (!members.TryGetValue(name, out JsonFragment fragment))
                continue;
            JsonElement value = fragment.ToElement();
            // { "error": { "message": … } } is as common as the flat form.
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("message", out JsonElement inner))
                value = inner;
            else if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
                value = value[0];
            if (value.ValueKind == JsonValueKind.String && Text(value) is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    private static JsonFragment? FindErrors(Dictionary<string, JsonFragment> members)
    {
        if (members.TryGetValue("errors", out JsonFragment errors))
            return errors;
        return members.TryGetValue("detail", out JsonFragment detail) && detail.ToElement().ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? detail
            : null;
    }

    private static int? Integer(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, escaped.
            return null;
        }
    }
}
