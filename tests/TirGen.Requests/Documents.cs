using System.Text.Json.Nodes;
using TirGen.Generators.Tests;

namespace TirGen.Requests;

/// <summary>Reads documents as plain JSON.</summary>
internal static class Documents
{
    /// <summary>The paths of the documents in a folder, in ordinal order; of a document its own.</summary>
    public static IEnumerable<string> In(string folder) => File.Exists(folder) ? [folder]
        : Directory.EnumerateFiles(folder).Where(static path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml").Order(StringComparer.Ordinal);

    /// <summary>A document. What recurs in the way of 2019-09 recurs by reference, since validators of 2020-12 take no notice of it.</summary>
    public static JsonObject Read(string path)
    {
        JsonObject document = DocumentJson.Read(path, File.ReadAllText(path));
        foreach ((string name, JsonNode? schema) in document["components"]?["schemas"]?.AsObject().ToArray() ?? [])
        {
            if (schema is JsonObject { } anchored && anchored.ContainsKey("$recursiveAnchor"))
            {
                document["components"]!["schemas"]![name] = JsonNode.Parse(
                    anchored.ToJsonString().Replace("\"$recursiveRef\":\"#\"", $"\"$ref\":\"#/components/schemas/{name}\"", StringComparison.Ordinal));
            }
        }

        return document;
    }
}
