using System.Text.Json.Nodes;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Small documents out of large ones: a few paths and schemas with everything that they refer to.</summary>
internal static class DocumentSlice
{
    private const string Schemas = "#/components/schemas/";

    /// <summary>A slice; a document that is small, or has no such parts, comes back as a copy.</summary>
    public static JsonObject Of(JsonObject document, Random random)
    {
        JsonObject slice = (JsonObject)document.DeepClone();
        if (slice["components"] is not JsonObject components || components["schemas"] is not JsonObject schemas || slice["paths"] is not JsonObject paths)
        {
            return slice;
        }

        Keep(paths, [.. Sample([.. paths.Select(static p => p.Key)], random)]);
        Queue<string> open = new(References(slice["paths"]).Concat(Sample([.. schemas.Select(static s => s.Key)], random)));
        HashSet<string> kept = [];
        while (open.TryDequeue(out string? name))
        {
            if (kept.Count < 40 && schemas[name] is { } schema && kept.Add(name))
            {
                foreach (string reference in References(schema))
                {
                    open.Enqueue(reference);
                }
            }
        }

        Keep(schemas, kept);
        components.Remove("examples");
        return slice;
    }

    private static string[] Sample(string[] names, Random random) =>
        names.Length == 0 ? [] : random.GetItems(names, random.Next(1, 4));

    private static void Keep(JsonObject o, HashSet<string> names)
    {
        foreach (string name in o.Select(static p => p.Key).ToArray())
        {
            if (!names.Contains(name))
            {
                o.Remove(name);
            }
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(static p =>
            p.Key == "$ref" && p.Value is JsonValue value && value.TryGetValue(out string? text) && text.StartsWith(Schemas, StringComparison.Ordinal)
                ? [text[Schemas.Length..]]
                : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };
}
