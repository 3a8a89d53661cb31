using System.Text.Json.Nodes;

namespace TirGen.Benchmarks.Compiling;

/// <summary>Documents that are large in one place only, where work that is not linear shows first.</summary>
public static class LimitDocuments
{
    /// <summary>One object of <paramref name="count"/> whole numbers, each between two bounds.</summary>
    public static string Members(int count)
    {
        JsonObject properties = [];
        for (int i = 0; i < count; i++)
            properties[$"member_{i}"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 100 + i };
        return Document(new JsonObject { ["Body"] = new JsonObject { ["type"] = "object", ["properties"] = properties } });
    }

    /// <summary>One member with an enum of <paramref name="count"/> texts.</summary>
    public static string Values(int count)
    {
        JsonArray values = [.. Enumerable.Range(0, count).Select(static i => JsonValue.Create($"value_{i}"))];
        JsonObject kind = new() { ["type"] = "string", ["enum"] = values };
        return Document(new JsonObject { ["Body"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["kind"] = kind } } });
    }

    /// <summary>Schemas that each name the one before twice, <paramref name="levels"/> deep: spelled out, they double with every level.</summary>
    public static string Doubling(int levels)
    {
        JsonObject schemas = new()
        {
            ["Level0"] = JsonNode.Parse("""{ "type": "object", "required": ["x"], "properties": { "x": { "type": "integer", "minimum": 1 } } }"""),
        };
        for (int i = 1; i <= levels; i++)
            schemas[i == levels ? "Body" : $"Level{i}"] = new JsonObject { ["allOf"] = new JsonArray(Reference($"Level{i - 1}"), Reference($"Level{i - 1}")) };
        return Document(schemas);
    }

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    private static string Document(JsonObject schemas) => new JsonObject
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject { ["title"] = "Limits", ["version"] = "1" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "http://127.0.0.1" }),
        ["paths"] = new JsonObject
        {
            ["/a"] = new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["operationId"] = "send",
                    ["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference("Body") } } },
                    ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "Done." } },
                },
            },
        },
        ["components"] = new JsonObject { ["schemas"] = schemas },
    }.ToJsonString();
}
