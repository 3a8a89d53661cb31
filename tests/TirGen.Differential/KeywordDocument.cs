using System.Text.Json.Nodes;

namespace TirGen.Differential;

/// <summary>A document as a validator of plain JSON Schema should read it: without rules in CEL, and open enums open.</summary>
internal static class KeywordDocument
{
    /// <param name="resource">The name of the document among the resources.</param>
    public static JsonObject Read(string resource)
    {
        using Stream stream = typeof(KeywordDocument).Assembly.GetManifestResourceStream(resource)!;
        JsonObject document = JsonNode.Parse(stream)!.AsObject();
        Strip(document);
        return document;
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
            {
                Strip(item);
            }
        }
        else if (node is JsonObject o)
        {
            o.Remove("x-validations");
            if (o["x-enum-open"]?.GetValueKind() == System.Text.Json.JsonValueKind.True)
            {
                o.Remove("enum");
            }

            foreach (KeyValuePair<string, JsonNode?> member in o)
            {
                Strip(member.Value);
            }
        }
    }
}
