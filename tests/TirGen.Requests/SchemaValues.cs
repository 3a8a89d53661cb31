using System.Text.Json.Nodes;

namespace TirGen.Requests;

/// <summary>Makes values that a schema accepts, or, on demand, values of the same C# type that break one of its bounds.</summary>
/// <param name="document">The document that references point into.</param>
/// <param name="random">The source of all choices.</param>
/// <param name="bent">How many of a hundred bounds are broken.</param>
/// <param name="isAnswer">The values are answers: they have what is read-only, and not what is write-only.</param>
internal sealed class SchemaValues(JsonObject document, Random random, int bent, bool isAnswer = false)
{
    private const int MaxDepth = 5;

    private readonly ScalarValues _scalars = new(random, bent);

    /// <summary>A value for a schema.</summary>
    public JsonNode? Create(JsonNode? schema, TextPlace place = TextPlace.Json) => Value(schema, place, 0);

    private bool Chance(int percent) => random.Next(100) < percent;

    private JsonNode? Value(JsonNode? node, TextPlace place, int depth)
    {
        MergedSchema schema = MergedSchema.Of(document, node);
        if (schema.IsOnlyNull)
        {
            return null;
        }

        if (schema.Types.Contains("null") && Chance(8))
        {
            return null;
        }

        if (schema["const"] is { } constant)
        {
            return constant.DeepClone();
        }

        if (schema["enum"] is JsonArray values)
        {
            JsonNode?[] choices = [.. values.Where(static v => v is not null)];
            return choices[random.Next(choices.Length)]!.DeepClone();
        }

        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray alternatives)
        {
            return Alternative(schema, alternatives, place, depth);
        }

        if (schema.Own["discriminator"] is JsonObject { } discriminator && Mapped(discriminator) is { Length: > 0 } mapped)
        {
            (string key, JsonNode? target) = mapped[random.Next(mapped.Length)];
            return Discriminated(Value(target, place, depth), discriminator, key);
        }

        string[] types = [.. schema.Types.Where(static t => t != "null")];
        return (types.Length == 0 ? null : types[random.Next(types.Length)]) switch
        {
            "object" => Object(schema, depth),
            "array" => Array(schema, place, depth),
            "string" => _scalars.Text(schema, place),
            "integer" => _scalars.Integer(schema),
            "number" => _scalars.Number(schema),
            "boolean" => Chance(50),
            _ => schema.Properties.Count > 0 ? Object(schema, depth) : schema["items"] is not null ? Array(schema, place, depth) : _scalars.Text(schema, place),
        };
    }

    private JsonNode? Alternative(MergedSchema schema, JsonArray alternatives, TextPlace place, int depth)
    {
        JsonNode? chosen = alternatives[random.Next(alternatives.Count)];
        if (schema.Properties.Count > 0)
        {
            // The alternatives say what of the members must be there, or add some.
            MergedSchema more = MergedSchema.Of(document, chosen);
            schema.Required.UnionWith(more.Required);
            more.Properties.ToList().ForEach(member => schema.Properties.TryAdd(member.Key, member.Value));
            return Object(schema, depth);
        }

        JsonNode? value;
        try
        {
            value = Value(chosen, place, depth);
        }
        catch (InvalidDataException) when (alternatives.Count > 1)
        {
            return Alternative(schema, [.. alternatives.Where(one => one != chosen).Select(static one => one?.DeepClone())], place, depth);
        }

        if (value is JsonArray { Count: 0 } && alternatives.Count(one => MergedSchema.Of(document, one).Types.Contains("array")) > 1)
        {
            // An empty list is one of each form that is a list, which "oneOf" does not take.
            return Alternative(schema, alternatives, place, 0);
        }

        if (schema["discriminator"] is not JsonObject discriminator)
        {
            return value;
        }

        // What the alternative says of the member itself is what it is told by.
        MergedSchema told = MergedSchema.Of(document, MergedSchema.Of(document, chosen).Properties.GetValueOrDefault((string)discriminator["propertyName"]!));
        string reference = (string?)chosen!["$ref"] ?? "";
        string[] keys = [.. Mapped(discriminator).Where(entry => ReferenceEquals(MergedSchema.Resolve(document, entry.Target), MergedSchema.Resolve(document, chosen))).Select(static entry => entry.Key)];
        MergedSchema one = MergedSchema.Of(document, chosen);
        return keys.Length == 0 && (told["enum"] ?? told["const"] ?? told["anyOf"] ?? told["oneOf"] ?? one["oneOf"] ?? one["anyOf"]) is not null ? value
            : Discriminated(value, discriminator, keys.Length > 0 ? keys[random.Next(keys.Length)] : reference[(reference.LastIndexOf('/') + 1)..]);
    }

    /// <summary>Sets the discriminator where its member has no values of its own.</summary>
    private JsonNode? Discriminated(JsonNode? value, JsonObject discriminator, string key)
    {
        if (value is JsonObject members)
        {
            members[(string)discriminator["propertyName"]!] = key;
        }

        return value;
    }

    /// <summary>The schema of what a value of a discriminator tells, and of no other.</summary>
    public static JsonNode Told(JsonObject discriminator, string key, JsonNode target) => new JsonObject
    {
        ["oneOf"] = new JsonArray(target.DeepClone()),
        ["discriminator"] = new JsonObject { ["propertyName"] = (string)discriminator["propertyName"]!, ["mapping"] = new JsonObject { [key] = (string?)target["$ref"] ?? key } },
    };

    /// <summary>The values that a discriminator maps, with references to what they tell.</summary>
    public static (string Key, JsonNode Target)[] Mapped(JsonObject discriminator) =>
        [.. (discriminator["mapping"] as JsonObject ?? []).Select(static entry => (entry.Key, (JsonNode)new JsonObject { ["$ref"] = Reference((string)entry.Value!) }))];

    private static string Reference(string target) => target.Contains('/', StringComparison.Ordinal) ? target : "#/components/schemas/" + target;

    private JsonObject Object(MergedSchema schema, int depth)
    {
        JsonObject value = [];
        foreach ((string name, JsonNode? property) in schema.Properties)
        {
            bool isRequired = schema.Required.Contains(name);
            if (!IsOfTheOtherSide(property) && (isRequired || (depth < MaxDepth && Chance(depth == 0 ? 60 : 35))))
            {
                Add(value, name, property, isRequired, depth);
            }
        }

        if (schema["additionalProperties"] is JsonObject additional)
        {
            for (int i = depth >= MaxDepth ? 0 : random.Next(schema.Properties.Count == 0 ? 4 : 2); i > 0; i--)
            {
                value["other " + i] = Value(additional, TextPlace.Json, depth + 1);
            }
        }

        return value;
    }

    /// <summary>Adds a member, but for one that may be left out and that no value is known for.</summary>
    private void Add(JsonObject value, string name, JsonNode? property, bool isRequired, int depth)
    {
        try
        {
            value[name] = Value(property, TextPlace.Json, depth + 1);
        }
        catch (InvalidDataException) when (!isRequired)
        {
            // A pattern that nothing matches is how a document takes a value back.
        }
    }

    /// <summary>A request does not have what is read-only, and an answer not what is write-only, whatever is required.</summary>
    private bool IsOfTheOtherSide(JsonNode? property)
    {
        string keyword = isAnswer ? "writeOnly" : "readOnly";
        return (bool?)(property as JsonObject)?[keyword] == true || (bool?)MergedSchema.Resolve(document, property)[keyword] == true;
    }

    private JsonArray Array(MergedSchema schema, TextPlace place, int depth)
    {
        int least = (int?)schema["minItems"] ?? (place == TextPlace.Json ? 0 : 1);
        int most = (int?)schema["maxItems"] ?? least + 3;
        int count = depth >= MaxDepth ? least : random.Next(least, Math.Min(most, least + 3) + 1);
        if (Chance(bent) && (schema["minItems"] ?? schema["maxItems"]) is not null)
        {
            count = Chance(50) && least > 0 ? least - 1 : most + 1;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        JsonArray value = [];
        for (int i = 0; i < count; i++)
        {
            JsonNode? item = Value(schema["items"], place, depth + 1);
            if (seen.Add(item?.ToJsonString() ?? "null") || (bool?)schema["uniqueItems"] != true)
            {
                value.Add(item);
            }
        }

        return value;
    }
}
