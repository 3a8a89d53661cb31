using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>A schema with its references followed and its <c>allOf</c> merged.</summary>
internal sealed class MergedSchema
{
    private const int MaxDepth = 40;

    private readonly Dictionary<string, JsonNode?> _keywords = new(StringComparer.Ordinal);

    private MergedSchema(JsonObject own) => Own = own;

    /// <summary>The schema itself, without what it merges.</summary>
    public JsonObject Own { get; }

    public Dictionary<string, JsonNode?> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>The types named, null among them when it is allowed; empty when any is.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>No more is said than that null is allowed, which among alternatives is how null is spelled.</summary>
    public bool IsOnlyNull => Types.SetEquals(["null"]) && Properties.Count == 0 && _keywords.Keys.All(static keyword => keyword is "description" or "title" or "default" or "example");

    public JsonNode? this[string keyword] => _keywords.GetValueOrDefault(keyword);

    public static MergedSchema Of(JsonObject document, JsonNode? schema)
    {
        JsonObject own = Resolve(document, schema);
        MergedSchema merged = new(own);
        merged.Merge(document, own, 0);
        if ((bool?)own["nullable"] != true && own["allOf"] is JsonArray parts && parts.Any(part => HasNoNull(Resolve(document, part))))
        {
            // All parts hold at once.
            merged.Types.Remove("null");
        }

        return merged;
    }

    /// <summary>Follows references to the object at their end; a boolean schema is an empty one.</summary>
    public static JsonObject Resolve(JsonObject document, JsonNode? node)
    {
        while (node is JsonObject o && o["$ref"]?.GetValue<string>() is { } reference)
        {
            node = reference.Split('/').Skip(1).Aggregate<string, JsonNode?>(document, static (at, part) => at![Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]);
        }

        return node as JsonObject ?? [];
    }

    private static bool HasNoNull(JsonObject part) => part["type"] is { } type && (bool?)part["nullable"] != true && !(type is JsonArray types && types.Any(static t => (string?)t == "null"));

    private void Merge(JsonObject document, JsonObject schema, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new InvalidDataException("allOf contains itself.");
        }

        foreach (JsonNode? part in schema["allOf"] as JsonArray ?? [])
        {
            Merge(document, Resolve(document, part), depth + 1);
        }

        foreach ((string keyword, JsonNode? value) in schema)
        {
            switch (keyword, value)
            {
                case ("properties", JsonObject properties):
                    foreach ((string name, JsonNode? property) in properties)
                    {
                        Properties[name] = property;
                    }

                    break;
                case ("required", JsonArray names):
                    Required.UnionWith(names.Select(static n => (string)n!));
                    break;
                case ("type", JsonArray types):
                    Types.UnionWith(types.Select(static t => (string)t!));
                    break;
                case ("type", JsonValue type):
                    Types.Add((string)type!);
                    break;
                case ("nullable", JsonValue nullable) when (bool)nullable:
                    Types.Add("null");
                    break;
                default:
                    _keywords[keyword] = value;
                    break;
            }
        }
    }
}
