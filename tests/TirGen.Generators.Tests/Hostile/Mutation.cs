using System.Text.Json;
using System.Text.Json.Nodes;
using TirGen.Generators.Tests.Yaml;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Breaks documents at random: their tree, so that what comes out is still JSON, or their text.</summary>
internal sealed class Mutation(Random random)
{
    private static readonly string[] Words =
    [
        "type", "format", "properties", "items", "required", "enum", "const", "oneOf", "anyOf", "allOf", "not", "additionalProperties", "nullable", "discriminator", "mapping",
        "propertyName", "default", "deprecated", "readOnly", "writeOnly", "minimum", "maximum", "minLength", "pattern", "$ref", "parameters", "requestBody", "content", "schema", "in",
        "name", "style", "explode", "x-enum-open", "x-pagination", "x-client-option", "operationId", "get", "post", "encoding", "class", "string", "Value", "Items", "AdditionalProperties",
        "Equals", "ToString", "record", "request", "url", "value", "options", "int", "System", "TirGen", "Task", "_", "__Json", "d", "p", "limit", "", " ", "1", "-", "ü", "\"", "\\", "\u2028", "\ud83d\ude00",
    ];

    private static readonly string[] Values =
    [
        "object", "array", "string", "integer", "number", "boolean", "null", "date-time", "date", "uuid", "byte", "binary", "int32", "int64", "float", "decimal", "duration", "uri",
        "path", "query", "header", "cookie", "form", "simple", "label", "matrix", "deepObject", "pipeDelimited", "spaceDelimited", "a", "b", "#", "#/", "#/components/schemas/A", "#/paths/~1/get",
        "class", "Equals", "{x}", "self.a > 1", "^[a-z]+$", "*/", "\r\n#error", "</summary>",
    ];

    /// <summary>A mutated document, as the text of a file.</summary>
    public (string Path, string Text) Of(JsonObject document)
    {
        JsonObject slice = DocumentSlice.Of(document, random);
        if (random.Next(4) > 0)
        {
            for (int edits = random.Next(1, 6); edits > 0; edits--)
            {
                Edit(slice);
            }
        }

        bool isYaml = random.Next(4) == 0;
        string text = isYaml ? YamlWriter.Block(JsonSerializer.SerializeToElement(slice)) : slice.ToJsonString();
        for (int edits = random.Next(3) == 0 ? random.Next(1, 4) : 0; edits > 0 && text.Length > 0; edits--)
        {
            text = Edit(text);
        }

        return (isYaml ? "fuzz.yaml" : "fuzz.json", text);
    }

    private void Edit(JsonObject document)
    {
        List<JsonNode> nodes = [];
        Collect(document, nodes);
        JsonNode target = nodes[random.Next(nodes.Count)];
        JsonNode donor = nodes[random.Next(nodes.Count)];
        switch (target)
        {
            case JsonObject o:
                string[] names = [.. o.Select(static p => p.Key)];
                string name = names.Length > 0 && random.Next(3) > 0 ? names[random.Next(names.Length)] : Words[random.Next(Words.Length)];
                EditMember(o, name, donor);
                break;
            case JsonArray { Count: > 0 } a:
                int index = random.Next(a.Count);
                if (random.Next(2) == 0)
                {
                    a.RemoveAt(index);
                }
                else
                {
                    a.Insert(index, Replacement(donor));
                }

                break;
            case JsonArray a:
                a.Add(Replacement(donor));
                break;
        }
    }

    private void EditMember(JsonObject o, string name, JsonNode donor)
    {
        switch (random.Next(4))
        {
            case 0:
                o.Remove(name);
                break;
            case 1 when o.ContainsKey(name):
                // The same value under another name.
                JsonNode? value = o[name];
                o.Remove(name);
                o[Words[random.Next(Words.Length)]] = value;
                break;
            default:
                o[name] = Replacement(donor);
                break;
        }
    }

    private JsonNode? Replacement(JsonNode donor) => random.Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.Next(3) switch { 0 => random.Next(-3, 3), 1 => long.MaxValue, _ => 1e300 }),
        3 or 4 => JsonValue.Create(Values[random.Next(Values.Length)]),
        5 => new JsonObject(),
        6 => new JsonArray(),
        _ => donor.ToJsonString().Length < 4_000 ? donor.DeepClone() : new JsonObject { ["type"] = "string" },
    };

    private static void Collect(JsonNode? node, List<JsonNode> nodes)
    {
        if (node is JsonObject or JsonArray)
        {
            nodes.Add(node);
            foreach (JsonNode? child in node is JsonObject o ? o.Select(static p => p.Value).ToArray() : [.. (JsonArray)node])
            {
                Collect(child, nodes);
            }
        }
    }

    private string Edit(string text)
    {
        int at = random.Next(text.Length);
        int length = Math.Min(random.Next(1, 40), text.Length - at);
        int from = random.Next(text.Length);
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(from, Math.Min(length, text.Length - from))),
            2 => text[..at],
            3 => text.Remove(at, 1).Insert(at, ((char)random.Next(0, 0x2100)).ToString()),
            4 => text.Replace("string", random.Next(2) == 0 ? "object" : "array", StringComparison.Ordinal),
            _ => text.Insert(at, new string(random.Next(2) == 0 ? '[' : '{', random.Next(1, 300))),
        };
    }
}
