using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>Gives generated types the validity text of their schema.</summary>
internal static partial class SchemaAttributes
{
    private static readonly JsonNode Document = JsonNode.Parse(File.ReadAllText(TirLibrary.DocumentPath))!;

    public static Compilation Add(Compilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string text = Declaration().Replace(tree.ToString(), static match =>
            {
                string name = match.Groups["name"].Value;
                JsonNode? schema = Document["components"]!["schemas"]![name] ?? Document["components"]!["schemas"]![Strip(name)];
                return schema is JsonObject o && o.ContainsKey("properties")
                    ? $"[global::TirGen.ApiSchema({SymbolDisplay.FormatLiteral(Reduce(schema, true)!.ToJsonString(), true)})]\n{match.Value}"
                    : match.Value;
            });
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text, System.Text.Encoding.UTF8)));
        }

        return compilation;
    }

    private static string Strip(string name) => name.EndsWith("Request", StringComparison.Ordinal) ? name[..^7]
        : name.EndsWith("Builder", StringComparison.Ordinal) ? name[..^7] : name;

    private static JsonNode? Reduce(JsonNode? node, bool isRoot)
    {
        switch (node)
        {
            case JsonArray array:
                return new JsonArray([.. array.Select(static item => Reduce(item, false))]);
            case JsonObject o when o["$ref"] is { } reference:
                return Reduce(Document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]], false);
            case JsonObject o when !isRoot && o["type"]?.ToString() == "object" && o.ContainsKey("properties"):
                return JsonValue.Create(true);
            case JsonObject o:
                bool isOpen = o["x-enum-open"] is not null;
                return new JsonObject(o.Where(m => !(isOpen && m.Key == "enum") && m.Key is not ("description" or "examples" or "x-evidence" or "x-source" or "x-keyword-evidence"))
                    .Select(static m => KeyValuePair.Create(m.Key, Reduce(m.Value, false))));
            default:
                return node?.DeepClone();
        }
    }

    [GeneratedRegex(@"(public|internal) (sealed record|readonly ref struct|readonly struct) (?<name>\w+)")]
    private static partial Regex Declaration();
}
