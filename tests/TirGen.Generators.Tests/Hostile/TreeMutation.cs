using System.Text.Json.Nodes;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>Edits a document as a tree: members and items come, go, move, refer, nest and are taken from another document.</summary>
internal sealed class TreeMutation(JsonObject document, JsonObject other, Random random)
{
    /// <summary>A larger subtree would make the document grow with every edit.</summary>
    private const int MaxCopied = 4_000;

    /// <summary>One edit at a place of its own.</summary>
    public void Edit()
    {
        List<JsonNode> nodes = [];
        Collect(document, nodes);
        switch (random.Pick(nodes))
        {
            case JsonObject o:
                string[] names = [.. o.Select(static p => p.Key)];
                EditMember(o, names.Length > 0 && random.Next(3) > 0 ? random.Pick(names) : random.Pick(Vocabulary.Names), nodes);
                break;
            case JsonArray { Count: > 0 } a when random.Next(2) == 0:
                a.RemoveAt(random.Next(a.Count));
                break;
            case JsonArray a:
                a.Insert(random.Next(a.Count + 1), Replacement(nodes));
                break;
        }
    }

    private void EditMember(JsonObject o, string name, List<JsonNode> nodes)
    {
        JsonNode? value = o[name];
        switch (random.Next(5))
        {
            case 0:
                o.Remove(name);
                break;
            case 1 when value is not null:
                // The same value under another name.
                o.Remove(name);
                o[random.Pick(Vocabulary.Names)] = value;
                break;
            case 2 when value is not null:
                o[name] = Nested(value.DeepClone(), random.Next(10) == 0 ? random.Next(100, 150) : random.Next(1, 4));
                break;
            default:
                o[name] = Replacement(nodes);
                break;
        }
    }

    private JsonNode? Replacement(List<JsonNode> nodes) => random.Next(10) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonNode.Parse(random.Pick(Vocabulary.Numbers)),
        3 or 4 => JsonValue.Create(random.Pick(Vocabulary.Texts)),
        5 => random.Next(2) == 0 ? new JsonObject() : new JsonArray(),
        6 => new JsonObject { ["$ref"] = Pointer(random.Pick(nodes)) },
        7 => Copy(FromOther()),
        _ => Copy(random.Pick(nodes)),
    };

    /// <summary>A part of the other document, found by going down a way at random.</summary>
    private JsonNode FromOther()
    {
        JsonNode at = other;
        for (int steps = random.Next(1, 9); steps > 0; steps--)
        {
            JsonNode[] children = [.. Children(at)];
            if (children.Length == 0)
            {
                break;
            }

            at = random.Pick(children);
        }

        return at;
    }

    private JsonNode Nested(JsonNode node, int levels)
    {
        string[] ways = ["items", "allOf", "oneOf", "additionalProperties", "not", "properties"];
        for (; levels > 0; levels--)
        {
            string way = random.Pick(ways);
            node = new JsonObject
            {
                [way] = way switch { "allOf" or "oneOf" => new JsonArray(node), "properties" => new JsonObject { ["p"] = node }, _ => node },
            };
        }

        return node;
    }

    private static JsonNode Copy(JsonNode node) =>
        node.ToJsonString().Length < MaxCopied ? node.DeepClone() : new JsonObject { ["type"] = "string" };

    /// <summary>The JSON pointer of a node of the document, as a reference has it.</summary>
    private static string Pointer(JsonNode node) => node.Parent switch
    {
        JsonObject o => $"{Pointer(o)}/{node.GetPropertyName().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}",
        JsonArray a => $"{Pointer(a)}/{node.GetElementIndex()}",
        _ => "#",
    };

    private static void Collect(JsonNode node, List<JsonNode> nodes)
    {
        nodes.Add(node);
        foreach (JsonNode child in Children(node))
        {
            Collect(child, nodes);
        }
    }

    /// <summary>The objects and arrays right inside of a node.</summary>
    private static IEnumerable<JsonNode> Children(JsonNode node) =>
        (node is JsonObject o ? o.Select(static p => p.Value) : (JsonArray)node).OfType<JsonNode>().Where(static child => child is JsonObject or JsonArray);
}
