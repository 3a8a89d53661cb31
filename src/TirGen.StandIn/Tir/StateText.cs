using System.Text.Json;
using System.Text.Json.Nodes;

namespace TirGen.StandIn.Tir;

/// <summary>Reads the endpoints that a stand-in starts with.</summary>
internal static class StateText
{
    private const string Default = """[{"id":4242,"name":"chat-production"}]""";

    /// <summary>The endpoints of a text.</summary>
    /// <exception cref="FormatException">It is no JSON, or not the details of endpoints.</exception>
    public static IEnumerable<StoredEndpoint> Read(string? text)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text ?? Default);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"The state is no JSON: {problem.Message}", problem);
        }

        JsonNode? endpoints = root is JsonObject answer && answer["data"] is { } data ? data : root;
        return endpoints switch
        {
            JsonArray list => [.. list.Select(static item => StoredEndpoint.Read(item as JsonObject ?? throw Unreadable()))],
            JsonObject one => [StoredEndpoint.Read(one)],
            _ => throw Unreadable(),
        };
    }

    private static FormatException Unreadable() => new("The state is a list of endpoint details, one detail, or an answer with either in its data.");
}
