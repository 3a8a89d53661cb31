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
        return _bodies.Create(ActionOf((MethodInfo)parameter.Member, media!["schema"]) ?? media["schema"]);
    }

    /// <summary>Where a body is one of several actions, each of which has a method, the schema of that method's; otherwise null.</summary>
    private JsonNode? ActionOf(MethodInfo call, JsonNode? schema)
    {
        MergedSchema body = MergedSchema.Of(document, schema);
        return body["discriminator"] is not JsonObject discriminator ? null : SchemaValues.Mapped(discriminator).Concat(Untold(body, (string)discriminator["propertyName"]!))
            .Where(action => IsMethodOf(action.Key, call.Name)).Select(action => SchemaValues.Told(discriminator, action.Key, action.Target)).FirstOrDefault();
    }

    /// <summary>Alternatives that say themselves which value of the discriminator is theirs.</summary>
    private IEnumerable<(string Key, JsonNode Target)> Untold(MergedSchema body, string discriminator) =>
        ((body["oneOf"] ?? body["anyOf"]) as JsonArray ?? [])
        .Select(one => (Values: MergedSchema.Of(document, MergedSchema.Of(document, one).Properties.GetValueOrDefault(discriminator))["enum"] as JsonArray, One: one!))
        .Where(static one => one.Values is [JsonValue]).Select(static one => ((string)one.Values![0]!, one.One));

    private static bool IsMethodOf(string action, string method)
    {
        string spelling = DocumentOperation.Spelling(action);
        string name = DocumentOperation.Spelling(method);
        return name.StartsWith(spelling, StringComparison.Ordinal) && name[spelling.Length..].TrimStart([.. "0123456789"]) == "async";
    }
}
