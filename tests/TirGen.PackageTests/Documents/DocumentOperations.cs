using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace TirGen.PackageTests.Documents;

/// <summary>Counts the operations of a document with readers that are not TirGen's: a second opinion on what there is to generate.</summary>
internal static class DocumentOperations
{
    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>Every method of every path.</summary>
    public static IReadOnlyList<ApiOperation> Of(string path) => Path.GetExtension(path) == ".json" ? OfJson(path) : OfYaml(path);

    private static List<ApiOperation> OfJson(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. from item in Members(document.RootElement, "paths")
               from operation in item.Value.EnumerateObject().Where(static m => Methods.Contains(m.Name)).Concat(Members(item.Value, "additionalOperations"))
               select new ApiOperation(operation.Name.ToUpperInvariant(), item.Name),
        ];
    }

    private static IEnumerable<JsonProperty> Members(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement member) ? member.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static List<ApiOperation> OfYaml(string path)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(File.ReadAllText(path)));
        return
        [
            .. from item in Members(stream.Documents[0].RootNode, "paths")
               from operation in Members(item.Value).Where(static m => Methods.Contains(Text(m.Key))).Concat(Members(item.Value, "additionalOperations"))
               select new ApiOperation(Text(operation.Key).ToUpperInvariant(), Text(item.Key)),
        ];
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Members(YamlNode node, string name) => Members(node).Where(m => Text(m.Key) == name).SelectMany(static m => Members(m.Value));

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Members(YamlNode node) => ((YamlMappingNode)node).Children;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
