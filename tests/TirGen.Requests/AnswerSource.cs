using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>Makes random answers of the forms that a document declares.</summary>
internal sealed class AnswerSource(JsonObject document, Random random)
{
    private const int MostParts = 3;

    /// <summary>What a server says of its connection itself, or what no client reads (the type of the content, what browsers ask for).</summary>
    private static readonly HashSet<string> NotSent = new(StringComparer.OrdinalIgnoreCase)
        { "Content-Length", "Content-Type", "Transfer-Encoding", "Connection", "Keep-Alive", "Content-Encoding", "Trailer", "Upgrade" };

    private static readonly JsonSerializerOptions Plain = new() { MaxDepth = 128 };

    private readonly SchemaValues _values = new(document, random, 0, isAnswer: true);

    public SentAnswer Create(DeclaredAnswer declared)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, JsonObject header) in declared.Headers)
        {
            if (!NotSent.Contains(name) && !name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase) && name.All(static c => c is > ' ' and < '\u007f' && !"()<>@,;:\\\"/[]?={}".Contains(c, StringComparison.Ordinal)))
            {
                headers[name] = Text(_values.Create(header["schema"], TextPlace.Header));
            }
        }

        if (declared.MediaType is null)
        {
            return new SentAnswer(declared.Status, null, []) { Headers = headers };
        }

        (string type, byte[] content, IReadOnlyList<JsonNode?>? values) = Content(declared);
        return new SentAnswer(declared.Status, type, content) { Headers = headers, Values = values };
    }

    private (string Type, byte[] Content, IReadOnlyList<JsonNode?>? Values) Content(DeclaredAnswer declared)
    {
        string type = declared.Name;
        JsonNode? schema = declared.Media["schema"];
        switch (type)
        {
            case "text/event-stream":
                JsonNode?[] events = [.. Parts(declared, isEvent: true)];
                return (type, Encoding.UTF8.GetBytes(string.Concat(events.Select(static e => $"data: {(e is JsonValue v && v.GetValueKind() == JsonValueKind.String ? (string)v! : Json(e))}\n\n"))), events);
            case "application/x-ndjson" or "application/jsonl" or "application/x-jsonlines" or "application/json-lines" or "application/jsonlines" or "application/ndjson":
                JsonNode?[] lines = [.. Parts(declared, isEvent: false)];
                return (type, Encoding.UTF8.GetBytes(string.Concat(lines.Select(static e => Json(e) + "\n"))), lines);
            case "application/json-seq" or "application/geo+json-seq":
                JsonNode?[] sequence = [.. Parts(declared, isEvent: false)];
                return (type, Encoding.UTF8.GetBytes(string.Concat(sequence.Select(static e => $"\u001e{Json(e)}\n"))), sequence);
        }

        if ((type is "application/json" or "text/json" || type.EndsWith("+json", StringComparison.Ordinal) || type == "*/*") && (string?)MergedSchema.Of(document, schema)["format"] != "binary")
        {
            JsonNode? value = schema is null ? new JsonObject { ["any"] = random.Next(100) } : _values.Create(schema);
            return (type == "*/*" ? "application/json" : declared.MediaType!, Encoding.UTF8.GetBytes(Json(value)), [value]);
        }

        if (type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal) || type.EndsWith("yaml", StringComparison.Ordinal))
        {
            return ((type.EndsWith('*') ? "text/plain" : type) + "; charset=utf-8", Encoding.UTF8.GetBytes($"é, {random.Next()};\r\n日本\u2028"), null);
        }

        byte[] bytes = new byte[random.Next(2_000)];
        random.NextBytes(bytes);
        return (type.EndsWith('*') ? type[..^1] + "png" : type, bytes, null);
    }

    /// <summary>The parts of a stream: of <c>itemSchema</c>, of a list's items, or of the schema itself.</summary>
    private IEnumerable<JsonNode?> Parts(DeclaredAnswer declared, bool isEvent)
    {
        JsonNode? schema = declared.Media["itemSchema"];
        if (schema is not null && isEvent)
        {
            JsonNode? data = MergedSchema.Of(document, schema).Properties.GetValueOrDefault("data");
            schema = MergedSchema.Of(document, data)["contentSchema"] ?? new JsonObject { ["type"] = "string", ["pattern"] = "^a$" };
        }

        if (schema is null)
        {
            MergedSchema whole = MergedSchema.Of(document, declared.Media["schema"]);
            schema = whole.Types.SetEquals(["array"]) ? whole["items"] : declared.Media["schema"];
        }

        for (int i = random.Next(MostParts + 1); i > 0; i--)
        {
            JsonNode? part = _values.Create(schema);
            // A text of an event is written without escapes, which a line end would break.
            yield return isEvent && part is JsonValue text && text.GetValueKind() == JsonValueKind.String ? "text " + i : part;
        }
    }

    private static string Json(JsonNode? value) => value?.ToJsonString(Plain) ?? "null";

    private static string Text(JsonNode? value) => value switch
    {
        null => "none",
        JsonValue one when one.GetValueKind() == JsonValueKind.String => ((string)one!).Length == 0 ? "none" : (string)one!,
        JsonArray items => string.Join(", ", items.Select(Text)),
        _ => Json(value),
    };
}
