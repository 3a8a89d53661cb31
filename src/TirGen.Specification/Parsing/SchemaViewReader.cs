using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Makes <see cref="SchemaView"/>s.</summary>
internal sealed class SchemaViewReader(SpecDocument document)
{
    private const int MaxDepth = 128;

    // A view is asked for where a schema is used, where it is declared and by each schema that it is an alternative of.
    private readonly Dictionary<SpecObject, SchemaView> _views = [];
    private readonly HashSet<SpecObject> _open = [];

    /// <summary>The view of a schema; null, and a problem noted, when there is no schema at the end of its references.</summary>
    public SchemaView? Read(SpecNode node)
    {
        SpecObject? schema = document.ResolveSchema(node);
        if (schema is null)
        {
            return null;
        }

        if (_views.TryGetValue(schema, out SchemaView? known))
        {
            return known;
        }

        SchemaView view = new(schema);
        Merge(view, schema, new MergedSchemas());
        InferTypes(view);

        // An alternative that contains itself stays as it is written.
        if (_open.Add(schema))
        {
            VariantFolding.Fold(view, this, document);
            _open.Remove(schema);
            _views.Add(schema, view);
        }

        return view;
    }

    private void Merge(SchemaView view, SpecObject schema, MergedSchemas merged)
    {
        if (merged.IsOpen(schema))
        {
            document.Report(SpecProblemKind.CircularReference, "\"allOf\" contains itself.", schema.Range);
            return;
        }

        if (merged.Depth > MaxDepth)
        {
            document.Report(SpecProblemKind.CircularReference, $"\"allOf\" is nested deeper than {MaxDepth} levels.", schema.Range);
            return;
        }

        // A part that two parts have in common adds nothing the second time; read each time, the work would double with every level.
        if (!merged.TryEnter(schema))
        {
            return;
        }

        if (schema["allOf"] is SpecArray parts)
        {
            foreach (SpecNode part in parts.Items)
            {
                if (document.ResolveSchema(part) is { } resolved)
                {
                    Merge(view, resolved, merged);
                }
            }
        }

        merged.Leave(schema);
        ReadTypes(view, schema);
        ReadVariants(view, schema);
        ReadObject(view, schema);
        view.Enum = schema["enum"] as SpecArray ?? view.Enum;
        view.IsOpenEnum |= schema["x-enum-open"] is SpecBoolean { Value: true };
        view.Const = schema["const"] ?? view.Const;
        view.Items = schema["items"] ?? view.Items;
        view.Format = (schema["format"] as SpecString)?.Value ?? view.Format;
        view.Minimum = schema["minimum"] as SpecNumber ?? view.Minimum;
        view.Maximum = schema["maximum"] as SpecNumber ?? view.Maximum;
        if (schema["nullable"] is SpecBoolean { Value: true })
        {
            view.IsNullable = true;
        }
    }

    /// <summary>The spellings of a schema that null alone is valid for; one that says <c>nullable</c> and nothing more means the same.</summary>
    private static bool IsNull(SpecObject schema) =>
        schema["type"] is SpecString { Value: "null" } or SpecArray { Items: [SpecString { Value: "null" }] }
        || schema["const"] is SpecNull
        || schema["enum"] is SpecArray { Items: [SpecNull] }
        || (schema["nullable"] is SpecBoolean { Value: true }
            && schema.Members.All(static m => m.Name is "nullable" or "title" or "description" || m.Name.StartsWith("x-", StringComparison.Ordinal)));

    /// <summary>Values that are listed say of what type they are, where the schema does not.</summary>
    private static void InferTypes(SchemaView view)
    {
        IReadOnlyList<SpecNode> values = view.Values;
        if (view.Types.Count > 0 || values.Count == 0)
        {
            return;
        }

        view.IsNullable |= values.Any(static v => v is SpecNull);
        string?[] types = [.. values.Where(static v => v is not SpecNull).Select(static v => v switch
        {
            SpecString => "string",
            SpecBoolean => "boolean",
            SpecNumber number => number.TryGetInt64(out _) ? "integer" : "number",
            _ => null,
        }).Distinct()];
        if (types is [{ } single])
        {
            view.Types.Add(single);
        }
        else if (types is ["integer", "number"] or ["number", "integer"])
        {
            view.Types.Add("number");
        }
    }

    private static void ReadTypes(SchemaView view, SpecObject schema)
    {
        IEnumerable<SpecNode> named = schema["type"] switch
        {
            SpecString one => [one],
            SpecArray several => several.Items,
            _ => [],
        };
        foreach (SpecString type in named.OfType<SpecString>())
        {
            if (type.Value == "null")
            {
                view.IsNullable = true;
            }
            else if (!view.Types.Contains(type.Value))
            {
                view.Types.Add(type.Value);
            }
        }
    }

    private void ReadVariants(SchemaView view, SpecObject schema)
    {
        if ((schema["oneOf"] ?? schema["anyOf"]) is not SpecArray variants)
        {
            return;
        }

        view.Discriminator = schema["discriminator"] as SpecObject;
        foreach (SpecNode variant in variants.Items)
        {
            if (document.ResolveSchema(variant) is { } resolved && IsNull(resolved))
            {
                view.IsNullable = true;
            }
            else
            {
                view.Variants.Add(variant);
            }
        }
    }

    private static void ReadObject(SchemaView view, SpecObject schema)
    {
        if (schema["properties"] is SpecObject properties)
        {
            foreach (SpecMember property in properties.Members)
            {
                view.AddProperty(property);
            }
        }

        if (schema["required"] is SpecArray required)
        {
            foreach (SpecString name in required.Items.OfType<SpecString>())
            {
                view.Required.Add(name.Value);
            }
        }

        view.AdditionalProperties = schema["additionalProperties"] ?? schema["unevaluatedProperties"] ?? view.AdditionalProperties;
    }
}
