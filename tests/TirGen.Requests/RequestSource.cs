using System.Reflection;
using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>Makes random arguments for the operations of a document.</summary>
internal sealed class RequestSource(JsonObject document, Random random, int bent)
{
    private readonly SchemaValues _parameters = new(document, random, 0);
    private readonly SchemaValues _bodies = new(document, random, bent);

    /// <summary>The arguments of a method of the client; a null is one left out.</summary>
    public IEnumerable<JsonNode?> Arguments(MethodInfo call, DocumentOperation operation) =>
        call.GetParameters().Skip(1).Select(parameter => operation.Find(parameter.Name!) is { } known ? Parameter(known) : Body(parameter, operation));

    /// <summary>A value for a parameter; null when it is left out.</summary>
    public JsonNode? Parameter(JsonObject parameter)
    {
        string place = (string)parameter["in"]!;
        if (place != "path" && (bool?)parameter["required"] != true && random.Next(5) < 2)
        {
            return null;
        }

        return _parameters.Create(parameter["schema"] ?? (parameter["content"] as JsonObject)?.First().Value?["schema"], place switch
        {
            "path" => TextPlace.Path,
            "query" => TextPlace.Query,
            _ => TextPlace.Header,
        });
    }

    private JsonNode? Body(ParameterInfo parameter, DocumentOperation operation)
    {
        if (!CallSource.IsBody(parameter.Name) || operation.Content is null)
        {
            throw new InvalidOperationException($"The document has no parameter for {parameter.Member.Name}({parameter.Name}).");
        }

        if (parameter.ParameterType == typeof(byte[]))
        {
            byte[] bytes = new byte[random.Next(20)];
            random.NextBytes(bytes);
            return Convert.ToBase64String(bytes);
        }

        JsonNode? media = operation.Content.FirstOrDefault(static m => m.Key.Contains("json", StringComparison.Ordinal)).Value ?? operation.Content.First().Value;
        return _bodies.Create(media!["schema"]);
    }
}
