using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>Turns good JSON into JSON that is unusual or wrong in one place.</summary>
internal static class Mutation
{
    /// <summary>Changes one thing, the same for the same seed.</summary>
    public static byte[] Apply(byte[] json, int seed)
    {
        Random random = new(seed);
        if (random.Next(8) == 0)
        {
            return Damage(json, random);
        }

        JsonNode? root = JsonNode.Parse(json);
        List<JsonNode> containers = [];
        Collect(root, containers);
        if (containers.Count == 0)
        {
            return Encoding.UTF8.GetBytes(new RandomValues(seed).Json());
        }

        string duplicate = "";
        switch (containers[random.Next(containers.Count)])
        {
            case JsonObject { Count: > 0 } members:
                duplicate = Change(members, random, seed);
                break;
            case JsonObject empty:
                empty["unknown"] = JsonNode.Parse(new RandomValues(seed).Json());
                break;
            case JsonArray items:
                items.Add(JsonNode.Parse(new RandomValues(seed).Json()));
                break;
        }

        string text = root!.ToJsonString(new JsonSerializerOptions { WriteIndented = random.Next(2) == 0 });
        return Encoding.UTF8.GetBytes(duplicate.Length == 0 ? text : text.Replace("\"\\u0001duplicate\"", duplicate, StringComparison.Ordinal));
    }

    private static string Change(JsonObject members, Random random, int seed)
    {
        string name = members.ElementAt(random.Next(members.Count)).Key;
        JsonNode? value = JsonNode.Parse(new RandomValues(seed).Json());
        switch (random.Next(7))
        {
            case 0:
                members.Remove(name);
                break;
            case 1:
                members[name] = null;
                break;
            case 2:
                members[name] = value;
                break;
            case 3:
                members["x new"] = value;
                break;
            case 4 when members[name] is JsonValue number && number.GetValueKind() == JsonValueKind.Number:
                members[name] = number.ToJsonString();
                break;
            case 5:
                // The node model holds a name once, so the text gets it the second time.
                members["\u0001duplicate"] = value;
                return "\"" + JsonEncodedText.Encode(name) + "\"";
            default:
                JsonNode? moved = members[name];
                members.Remove(name);
                members[name] = moved;
                break;
        }

        return "";
    }

    private static byte[] Damage(byte[] json, Random random)
    {
        byte[] damaged = [.. json];
        if (random.Next(2) == 0)
        {
            return damaged[..random.Next(damaged.Length)];
        }

        damaged[random.Next(damaged.Length)] = (byte)"{}[],:\"x1 \n"[random.Next(11)];
        return damaged;
    }

    private static void Collect(JsonNode? node, List<JsonNode> containers)
    {
        if (node is JsonObject members)
        {
            containers.Add(members);
            foreach (KeyValuePair<string, JsonNode?> member in members)
            {
                Collect(member.Value, containers);
            }
        }
        else if (node is JsonArray items)
        {
            containers.Add(items);
            foreach (JsonNode? item in items)
            {
                Collect(item, containers);
            }
        }
    }
}
