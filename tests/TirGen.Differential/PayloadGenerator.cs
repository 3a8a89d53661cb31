using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.Differential;

/// <summary>Makes payloads from a schema: most parts fit, some are bent in the ways that people and generators bend them.</summary>
internal sealed class PayloadGenerator(JsonObject document, Random random)
{
    private const int MaxDepth = 8;
    private static readonly string[] Texts =
    [
        "", " ", "a", "x y", "0", "007", "42", "65535", "-1", "1.5", "/v1", "v1/chat", "QUEUE_1", "QUEUE_0", "dataset", "custom", "concurrency", "cpu",
        "vllm:num_requests_waiting", "patch", "yes", "no", "\n", "\t", "é", "🐲", "🐲🐲", "\u00a0", new('x', 300),
    ];

    private static readonly string[] Numbers = ["0", "-0", "1", "-1", "2", "64", "512", "513", "65535", "65536", "1.0", "1e2", "5.5", "0.1", "1e20", "-1e-7", "9007199254740991"];

    /// <summary>A payload for a component schema.</summary>
    public JsonNode? Create(string schema) => Value(document["components"]!["schemas"]![schema]!, 0);

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private JsonNode? Value(JsonNode schema, int depth)
    {
        if (Chance(2) || schema is not JsonObject o)
        {
            return Anything(depth);
        }

        if ((string?)o["$ref"] is { } reference)
        {
            return Value(document["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]!, depth);
        }

        if (o["oneOf"] is JsonArray branches)
        {
            return Value(Pick(branches.ToArray())!, depth);
        }

        if (o["const"] is { } constant)
        {
            return Chance(97) ? constant.DeepClone() : Pick(Texts);
        }

        if (o["enum"] is JsonArray values)
        {
            return Chance(92) ? Pick(values.ToArray())?.DeepClone() : Pick(Texts);
        }

        string type = o["type"] switch
        {
            JsonArray types => (string)Pick(types.ToArray())!,
            JsonValue name => (string)name!,
            _ => o["properties"] is null ? "" : "object",
        };
        return type switch
        {
            "object" => Object(o, depth),
            "array" => Array(o, depth),
            "string" => Text(o),
            "integer" or "number" => Number(o),
            "boolean" => Chance(50),
            "null" => null,
            _ => Anything(depth),
        };
    }

    private JsonObject Object(JsonObject schema, int depth)
    {
        JsonObject value = [];
        HashSet<string> required = [.. (schema["required"] as JsonArray ?? []).Select(static n => (string)n!)];
        foreach ((string name, JsonNode? property) in schema["properties"] as JsonObject ?? [])
        {
            bool include = required.Contains(name) ? Chance(96) : depth < MaxDepth && Chance(random.Next(4) == 0 ? 70 : 25);
            if (include)
            {
                value[Chance(99) ? name : Misspell(name)] = Value(property!, depth + 1);
            }
        }

        if (Chance(3))
        {
            value["unknown" + random.Next(3)] = Anything(depth + 1);
        }

        return value;
    }

    private JsonArray Array(JsonObject schema, int depth)
    {
        JsonArray value = [];
        int count = depth >= MaxDepth ? 0 : random.Next(5);
        for (int i = 0; i < count; i++)
        {
            value.Add(i > 0 && Chance(12) ? value[i - 1]?.DeepClone() : Value(schema["items"] ?? new JsonObject(), depth + 1));
        }

        return value;
    }

    private JsonNode Text(JsonObject schema)
    {
        if (schema["pattern"] is not null || Chance(30))
        {
            return Pick(Texts);
        }

        int length = (int?)schema["minLength"] ?? random.Next(6);
        return new string('n', Math.Max(0, length + (Chance(15) ? random.Next(-1, 2) : 0)));
    }

    private JsonNode Number(JsonObject schema)
    {
        if (Chance(12))
        {
            return Parse(Pick(Numbers));
        }

        long least = (long?)schema["minimum"] ?? 0;
        long most = (long?)schema["maximum"] ?? least + 100;
        return Chance(80) ? random.NextInt64(least, most + 1) : Pick([least - 1, least, least + 1, most - 1, most, most + 1]);
    }

    private JsonNode? Anything(int depth) => random.Next(depth < MaxDepth ? 7 : 5) switch
    {
        0 => null,
        1 => Chance(50),
        2 => Parse(Pick(Numbers)),
        3 or 4 => Pick(Texts),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Anything(depth + 1))]),
        _ => new JsonObject { ["key"] = Anything(depth + 1) },
    };

    private static JsonNode Parse(string number) => JsonSerializer.Deserialize<JsonNode>(number)!;

    private string Misspell(string name) => name.Remove(random.Next(name.Length), 1);
}
