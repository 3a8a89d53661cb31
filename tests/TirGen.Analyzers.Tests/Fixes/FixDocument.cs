using System.Text.Json.Nodes;
using TirGen.Analyzers.Tests.Verifiers;

namespace TirGen.Analyzers.Tests.Fixes;

/// <summary>The document of the rows in payload files.</summary>
internal static class FixDocument
{
    private static readonly Lazy<string> Documents = new(WithLists);

    /// <summary>TIR's document with the foreign schemas beside its own, and a list of each schema.</summary>
    public static string Text => Documents.Value;

    /// <summary>The name of the schema of a list.</summary>
    public static string ListOf(string schema) => "ListOf" + schema;

    private static string WithLists()
    {
        JsonNode document = JsonNode.Parse(System.IO.File.ReadAllText(TirLibrary.DocumentPath))!;
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();
        schemas["Crate"] = JsonNode.Parse(FixTypes.Crate);
        schemas["Label"] = JsonNode.Parse(FixTypes.Label);
        foreach (string name in schemas.Select(static schema => schema.Key).ToArray())
        {
            schemas[ListOf(name)] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["$ref"] = "#/components/schemas/" + name } };
        }

        return document.ToJsonString();
    }
}
