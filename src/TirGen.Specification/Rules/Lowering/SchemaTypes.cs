using TirGen.Specification.Cel.Types;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>The types that expressions see of schemas; dyn where a schema admits several.</summary>
internal sealed class SchemaTypes(SpecNode document)
{
    private const int MaxReferences = 32;

    // Keywords that may give an object further members than its properties name.
    private static readonly string[] Widening = ["oneOf", "anyOf", "if", "dependentSchemas", "patternProperties", "unevaluatedProperties"];

    public CelType TypeOf(SpecNode? schema) => TypeOf(schema, 0);

    private CelType TypeOf(SpecNode? node, int references)
    {
        if (node is not SpecObject schema || schema["nullable"] is SpecBoolean { Value: true } || references > MaxReferences)
        {
            return CelType.Dyn;
        }

        if (schema["$ref"] is SpecString reference)
        {
            return TypeOf(DocumentPointer.Resolve(document, reference.Value), references + 1);
        }

        return schema["type"] switch
        {
            SpecString name => OfName(name.Value, schema, references),
            SpecArray { Items: [SpecString only] } => OfName(only.Value, schema, references),
            null => OfContent(schema, references),
            _ => CelType.Dyn,
        };
    }

    private CelType OfName(string name, SpecObject schema, int references) => name switch
    {
        "string" => CelType.String,
        "boolean" => CelType.Bool,
        "integer" => CelType.Int,
        "number" => CelType.Double,
        "null" => CelType.Null,
        "array" => CelType.ListOf(schema["prefixItems"] is null ? TypeOf(schema["items"], references) : CelType.Dyn),
        "object" => Object(schema, references),
        _ => CelType.Dyn,
    };

    private CelType OfContent(SpecObject schema, int references)
    {
        if (schema["properties"] is not null || schema["allOf"] is not null)
        {
            return Object(schema, references);
        }

        IReadOnlyList<SpecNode> values = schema["const"] is { } constant ? [constant] : (schema["enum"] as SpecArray)?.Items ?? [];
        return values.Count > 0 && values.All(static v => v is SpecString) ? CelType.String
            : values.Count > 0 && values.All(static v => v is SpecBoolean) ? CelType.Bool
            : CelType.Dyn;
    }

    private CelType Object(SpecObject schema, int references)
    {
        List<SpecObject> parts = [];
        Collect(schema, parts, references);
        bool names = parts.Any(static p => p["properties"] is not null);
        SpecNode? additional = schema["additionalProperties"];
        if (!names)
        {
            bool isObject = schema["type"] is not null;
            return isObject ? CelType.MapOf(CelType.String, TypeOf(additional, references + 1)) : CelType.Dyn;
        }

        bool isOpen = additional is SpecObject or SpecBoolean { Value: true } || parts.Any(static p => Widening.Any(k => p[k] is not null));
        return CelType.ObjectOf(() => Fields(parts), isOpen ? TypeOf(additional, references + 1) : null);
    }

    /// <summary>The schema itself and what it is composed of by <c>allOf</c>.</summary>
    private void Collect(SpecObject schema, List<SpecObject> parts, int references)
    {
        parts.Add(schema);
        if (references > MaxReferences)
        {
            return;
        }

        foreach (SpecObject part in (schema["allOf"] as SpecArray)?.Items.OfType<SpecObject>() ?? [])
        {
            SpecNode? target = part["$ref"] is SpecString reference ? DocumentPointer.Resolve(document, reference.Value) : part;
            if (target is SpecObject o && parts.Count <= MaxReferences)
            {
                Collect(o, parts, references + 1);
            }
        }
    }

    private Dictionary<string, CelType> Fields(List<SpecObject> parts)
    {
        Dictionary<string, CelType> fields = new(StringComparer.Ordinal);
        foreach (SpecMember property in parts.SelectMany(static p => (p["properties"] as SpecObject)?.Members ?? []))
        {
            CelType type = TypeOf(property.Value);
            fields[property.Name] = fields.TryGetValue(property.Name, out CelType? other) && other.Kind != type.Kind ? CelType.Dyn : type;
        }

        return fields;
    }
}
