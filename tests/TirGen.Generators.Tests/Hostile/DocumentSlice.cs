using System.Text.Json.Nodes;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Small documents out of large ones: a few paths and schemas with everything that they refer to.</summary>
internal static class DocumentSlice
{
    private const string Schemas = "#/components/schemas/";
    private const int MaxSchemas = 40;

    /// <summary>A slice; a document that is small, or has no such parts, comes back as a copy.</summary>
    public static JsonObject Of(JsonObject document, Random random)
    {
        if (document["components"] is not JsonObject components || components["schemas"] is not JsonObject schemas || document["paths"] is not JsonObject paths)
        {
            return (JsonObject)document.DeepClone();
        }

        JsonObject slice = Copy(document, static name => name is not ("paths" or "components"));
        HashSet<string> keptPaths = [.. Sample(paths, random)];
        slice["paths"] = Copy(paths, keptPaths.Contains);
        HashSet<string> keptSchemas = Reached(schemas, References(slice["paths"]).Concat(Sample(schemas, random)));
        JsonObject parts = Copy(components, static name => name is not ("schemas" or "examples"));
        parts["schemas"] = Copy(schemas, keptSchemas.Contains);
        slice["components"] = parts;
        return slice;
    }

    private static HashSet<string> Reached(JsonObject schemas, IEnumerable<string> names)
    {
        Queue<string> open = new(names);
        HashSet<string> kept = [];
        while (kept.Count < MaxSchemas && open.TryDequeue(out string? name))
        {
            if (schemas[name] is { } schema && kept.Add(name))
            {
                foreach (string reference in References(schema))
                {
                    open.Enqueue(reference);
                }
            }
        }

        return kept;
    }

    private static string[] Sample(JsonObject o, Random random) =>
        o.Count == 0 ? [] : random.GetItems([.. o.Select(static p => p.Key)], random.Next(1, 4));

    private static JsonObject Copy(JsonObject o, Func<string, bool> isKept) =>
        new(o.Where(p => isKept(p.Key)).Select(static p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

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
