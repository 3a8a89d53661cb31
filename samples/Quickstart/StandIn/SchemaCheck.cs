using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quickstart.StandIn;

/// <summary>The JSON Schema keywords that the bodies of the PUT operation use, interpreted straight from the document.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    public void Check(JsonElement value, JsonElement schema, string place, List<string> violations)
    {
        schema = Resolve(schema);
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            string? violation = keyword.Name switch
            {
                "type" => TypeMatches(value, keyword.Value) ? null : $"is no {keyword.Value}",
                "const" => JsonElement.DeepEquals(value, keyword.Value) ? null : $"is not {keyword.Value}",
                "enum" => keyword.Value.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)) ? null : "is none of the known values",
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble() ? null : $"is below {keyword.Value}",
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble() ? null : $"is above {keyword.Value}",
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.ECMAScript) ? null : "does not match its pattern",
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32() ? null : "has too few items",
                "required" => value.ValueKind != JsonValueKind.Object ? null : Missing(value, keyword.Value),
                "oneOf" => keyword.Value.EnumerateArray().Count(variant => IsValid(value, variant)) == 1 ? null : "fits not exactly one of the variants",
                "additionalProperties" => keyword.Value.ValueKind != JsonValueKind.False ? null : Unknown(value, schema),
                _ => null,
            };
            if (violation is not null)
            {
                violations.Add($"{place} {violation}");
            }
        }

        CheckInside(value, schema, place, violations);
        if (schema.TryGetProperty("if", out JsonElement condition) && IsValid(value, condition) && schema.TryGetProperty("then", out JsonElement then))
        {
            Check(value, then, place, violations);
        }
    }

    /// <summary>The schema or parameter at the end of a local reference.</summary>
    public JsonElement Resolve(JsonElement node)
    {
        while (node.TryGetProperty("$ref", out JsonElement reference))
        {
            node = reference.GetString()!.Split('/').Skip(1).Aggregate(document, static (at, part) => at.GetProperty(part));
        }

        return node;
    }

    private void CheckInside(JsonElement value, JsonElement schema, string place, List<string> violations)
    {
        if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty member in value.EnumerateObject())
            {
                if (properties.TryGetProperty(member.Name, out JsonElement inner))
                {
                    Check(member.Value, inner, $"{place}.{member.Name}", violations);
                }
            }
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out JsonElement items))
        {
            foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
            {
                Check(item, items, $"{place}[{index}]", violations);
            }
        }
    }

    private bool IsValid(JsonElement value, JsonElement schema)
    {
        List<string> violations = [];
        Check(value, schema, "", violations);
        return violations.Count == 0;
    }

    private static string? Missing(JsonElement value, JsonElement required) =>
        required.EnumerateArray().Select(static name => name.GetString()!).FirstOrDefault(name => !value.TryGetProperty(name, out _)) is { } missing
            ? $"has no {missing}"
            : null;

    private static string? Unknown(JsonElement value, JsonElement schema) =>
        value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject().FirstOrDefault(member => !schema.GetProperty("properties").TryGetProperty(member.Name, out _)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown
            ? $"has the unknown member {unknown.Name}"
            : null;

    private static bool TypeMatches(JsonElement value, JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => TypeMatches(value, t)) : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            _ => value.ValueKind == JsonValueKind.Number,
        };
}
