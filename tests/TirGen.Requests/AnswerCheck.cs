using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TirGen.Http;
using TirGen.Records;

namespace TirGen.Requests;

/// <summary>Says whether a method read back what the server had answered: status, headers, and the content in every form.</summary>
/// <param name="api">The generated client.</param>
/// <param name="json">How values of its types are written.</param>
internal sealed class AnswerCheck(GeneratedApi api, JsonSerializerOptions json)
{
    private static readonly MethodInfo ReadStrictly = typeof(ApiJson).GetMethod(nameof(ApiJson.Read))!;

    private readonly Type? _headers = api.Assembly.GetType(GeneratedApi.Namespace + ".ApiHeaders");

    /// <summary>What is wrong; empty when nothing is.</summary>
    public string Judge(GeneratedOperation operation, DeclaredAnswer declared, SentAnswer sent, ReceivedAnswer received)
    {
        if (received.Error is { } error)
        {
            return declared.IsSuccess ? $"a success is an exception: {error.Message}"
                : (int)error.Status != sent.Status ? $"status {(int)error.Status}"
                : First(Headers(sent, error.Headers), () => Error(declared, sent, error));
        }

        return !declared.IsSuccess ? "an error is a success"
            : received.Response is { } response && (int)response.Status != sent.Status ? $"status {(int)response.Status}"
            : First(received.Response is null ? "" : Headers(sent, received.Response.Headers), () => Success(operation, declared, sent, received.Value));
    }

    private static string First(string wrong, Func<string> other) => wrong.Length > 0 ? wrong : other();

    private string Success(GeneratedOperation operation, DeclaredAnswer declared, SentAnswer sent, object? value)
    {
        bool hasContent = declared.MediaType is not null && !operation.Key.StartsWith("HEAD ", StringComparison.Ordinal);
        if (!hasContent)
        {
            return value is null or "" or byte[] { Length: 0 } or IList { Count: 0 } or ApiAnswer ? "" : $"no content is read as {value}";
        }

        if (operation.Answer is null)
        {
            return declared.Media.Count == 0 ? "" : "the content is thrown away";
        }

        if (value is ApiAnswer answer)
        {
            if ((int)answer.Status != sent.Status)
            {
                return $"status {(int)answer.Status}";
            }

            PropertyInfo[] set = [.. answer.GetType().GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetValue(answer) is not null)];
            return set.Length > 1 ? "several members are set"
                : set.Length == 0 ? sent.Values is [null] ? "" : "no member is set"
                : Content(set[0].PropertyType, set[0].GetValue(answer), sent);
        }

        return Content(operation.Answer, value, sent);
    }

    private string Content(Type type, object? value, SentAnswer sent)
    {
        if (value is byte[] bytes && typeof(ApiStream) == type)
        {
            return bytes.AsSpan().SequenceEqual(sent.Content) ? "" : $"{bytes.Length} bytes of {sent.Content.Length}";
        }

        if (sent.Values is null)
        {
            return value is string text && text == Encoding.UTF8.GetString(sent.Content) ? "" : $"a text is read as {value}";
        }

        if (value is IList parts && parts.GetType().GenericTypeArguments is [{ } part] && typeof(ApiEvent).IsAssignableFrom(part))
        {
            return parts.Count != sent.Values.Count ? $"{parts.Count} events of {sent.Values.Count}"
                : sent.Values.Select((expected, i) => Event((ApiEvent)parts[i]!, expected)).FirstOrDefault(static wrong => wrong.Length > 0) ?? "";
        }

        if (value is IList items && sent.MediaType is { } media && (media.Contains("seq", StringComparison.Ordinal) || !media.Split(';')[0].EndsWith("json", StringComparison.Ordinal)))
        {
            return items.Count != sent.Values.Count ? $"{items.Count} parts of {sent.Values.Count}"
                : sent.Values.Select((expected, i) => Value(items[i], expected)).FirstOrDefault(static wrong => wrong.Length > 0) ?? "";
        }

        return Value(value, sent.Values[0]);
    }

    private string Event(ApiEvent read, JsonNode? expected)
    {
        PropertyInfo? value = read.GetType().GetProperty("Value");
        return value is not null ? Value(value.GetValue(read), expected)
            : read.Data == (expected is JsonValue text && text.GetValueKind() == JsonValueKind.String ? (string)text! : expected?.ToJsonString()) ? "" : $"the data is read as {read.Data}";
    }

    private string Error(DeclaredAnswer declared, SentAnswer sent, ApiException error)
    {
        if (sent.Values is [{ } value])
        {
            // Without a schema, what the document says of another media type of the status is a guess.
            // An object without members has none that a type could give.
            return declared.Media["schema"] is not JsonObject { Count: > 0 } || value is JsonObject { Count: 0 } ? ""
                : error.Error is null ? "the error has no type" : Value(error.Error, value);
        }

        return sent.Values is null && sent.MediaType?.StartsWith("text/", StringComparison.Ordinal) == true && error.Body?.Contains("é, ", StringComparison.Ordinal) != true
            ? $"the text of the error is {error.Body}" : "";
    }

    /// <summary>Compares a value with the JSON that was sent, by what it writes and by what it says of its members.</summary>
    private string Value(object? read, JsonNode? expected)
    {
        JsonNode? written = JsonSerializer.SerializeToNode(read, read?.GetType() ?? typeof(object), json);
        return !SameJson.Are(expected, written) ? $"{expected?.ToJsonString() ?? "null"} is read as {written?.ToJsonString() ?? "null"}"
            : read is ApiRecord record && expected is JsonObject ? Misfits(record, expected)
            : "";
    }

    /// <summary>What of a record had another form than documented; a record writes that as it came, so that it does not show otherwise.</summary>
    private static string Misfits(ApiRecord record, JsonNode expected)
    {
        string misfits = string.Join(", ", ApiJson.Misfits(record));
        if (misfits.Length > 0)
        {
            return $"these members of {record.GetType().Name} do not fit: {misfits}; {expected.ToJsonString()}";
        }

        try
        {
            ReadStrictly.MakeGenericMethod(record.GetType()).CreateDelegate<StrictReading>().Invoke(Encoding.UTF8.GetBytes(expected.ToJsonString(new JsonSerializerOptions { MaxDepth = 128 })), ApiReading.Strict);
            return "";
        }
        catch (JsonException exception)
        {
            return $"{exception.Path}: {exception.Message}; {expected.ToJsonString()}";
        }
    }

    private string Headers(SentAnswer sent, ApiHeaders headers)
    {
        foreach ((string name, string value) in sent.Headers)
        {
            if (headers[name] != value)
            {
                return $"the header {name} {value} is read as {headers[name]}";
            }

            if (_headers?.GetProperties().FirstOrDefault(p => DocumentOperation.Spelling(p.Name) == DocumentOperation.Spelling(name)) is { } property)
            {
                object? typed = property.GetValue(Activator.CreateInstance(_headers, headers));
                string read = typed switch
                {
                    null => "nothing",
                    Uri address => address.OriginalString,
                    IEnumerable<string> list => string.Join(", ", list),
                    bool flag => flag ? "true" : "false",
                    DateTimeOffset time => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
                    IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                    _ => typed.ToString()!,
                };
                bool isSame = read == value || (typed is Uri && read.EndsWith(value, StringComparison.Ordinal))
                    || (typed is DateTimeOffset instant && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out DateTimeOffset expected) && expected == instant)
                    || (typed is double or decimal or float or long or int && double.TryParse(read, CultureInfo.InvariantCulture, out double one) && double.TryParse(value, CultureInfo.InvariantCulture, out double two) && one.Equals(two))
                    || typed is Guid or DateOnly;
                if (!isSame)
                {
                    return $"the header {name} {value} is read as {read}";
                }
            }
        }

        return "";
    }

    private delegate object StrictReading(ReadOnlySpan<byte> utf8Json, ApiReading reading);
}
