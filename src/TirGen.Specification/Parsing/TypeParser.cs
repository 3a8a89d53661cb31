using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>Finds the type of a schema; hands what needs a C# type of its own to the <see cref="SchemaTable"/>.</summary>
internal sealed class TypeParser(SpecDocument document, SchemaViewReader views, Polymorphism polymorphism)
{
    private const int MaxDepth = 32;

    private readonly HashSet<SpecObject> _open = [];

    /// <summary>Takes the named and the inline types found; set once, because the table parses types too.</summary>
    public required SchemaTable Table { get; init; }

    /// <summary>The type of a schema that stands at a member, item or parameter.</summary>
    /// <param name="node">The schema, a reference, or a boolean.</param>
    /// <param name="name">The C# name for a type that the schema defines inline.</param>
    public ParsedType Parse(SpecNode node, string name)
    {
        SpecObject? schema = document.ResolveSchema(node, out string? pointer);
        SchemaView? view = schema is null ? null : views.Read(node);
        if (view is null)
        {
            return new ParsedType(new TypeModel(TypeKind.Any), false);
        }

        if (view.Const is SpecString constant)
        {
            return new ParsedType(new TypeModel(TypeKind.String), view.IsNullable, constant.Value);
        }

        if (pointer is not null && Table.FindNamed(view.Schema) is { } named)
        {
            return new ParsedType(named, view.IsNullable);
        }

        if (SingleReference(view) is { } only)
        {
            ParsedType inner = Parse(only, name);
            return inner with { IsNullable = inner.IsNullable || view.IsNullable };
        }

        // An alias that contains itself (a list of itself, say) ends in a value of any type.
        if (_open.Count > MaxDepth || !_open.Add(view.Schema))
        {
            ReportRaw(view, "A schema that contains itself without a member in between has no type");
            return new ParsedType(new TypeModel(TypeKind.Any), view.IsNullable);
        }

        try
        {
            string typeName = pointer is null ? Identifiers.Short(name) : Identifiers.Pascal(pointer.Substring(pointer.LastIndexOf('/') + 1), name);
            return new ParsedType(polymorphism.Find(view) is not null ? Table.AddInline(view, typeName) : ParseShape(view, name), view.IsNullable);
        }
        finally
        {
            _open.Remove(view.Schema);
        }
    }

    /// <summary>The type of a schema with one text, as a choice of one.</summary>
    /// <param name="node">The schema or a reference.</param>
    /// <param name="name">The C# name for a type that the schema defines inline.</param>
    public ParsedType ParseAsEnum(SpecNode node, string name)
    {
        SchemaView view = views.Read(node)!;
        return new ParsedType(Table.AddInline(view, Identifiers.Short(name)), view.IsNullable);
    }

    /// <summary>The kind of a schema when it is a scalar without a name of its own, or null.</summary>
    public static TypeKind? ScalarKind(SchemaView view)
    {
        if (view.Enum is not null || view.Variants.Count > 0 || view.Types.Count != 1)
        {
            return null;
        }

        return view.Types[0] switch
        {
            "boolean" => TypeKind.Boolean,
            "integer" => IntegerKind(view),
            "number" => view.Format switch
            {
                "float" => TypeKind.Single,
                "decimal" => TypeKind.Decimal,
                _ => TypeKind.Double,
            },
            "string" => view.Format switch
            {
                "date-time" => TypeKind.DateTimeOffset,
                "date" => TypeKind.DateOnly,
                "uuid" => TypeKind.Guid,
                "byte" => TypeKind.Bytes,
                _ => TypeKind.String,
            },
            _ => null,
        };
    }

    /// <summary>The name for a type that the items of a list define inline.</summary>
    public static string ItemName(string list) => list + "Item";

    private TypeModel ParseShape(SchemaView view, string name)
    {
        if (SchemaTable.NeedsType(view, views))
        {
            return Table.AddInline(view, Identifiers.Short(name));
        }

        if (ScalarKind(view) is { } scalar)
        {
            return new TypeModel(scalar);
        }

        if (view.Enum is not null && view.Types is [var enumType])
        {
            // Of fractions, or of integers without the type to say so: a number whose values have no names.
            return new TypeModel(enumType switch
            {
                "integer" => IntegerKind(view),
                "number" => TypeKind.Double,
                "boolean" => TypeKind.Boolean,
                _ => TypeKind.Any,
            });
        }

        // What says of an object what its items are is an object.
        if (view.Types is ["array"] || (view.Types.Count == 0 && view.Items is not null))
        {
            ParsedType item = view.Items is null ? new ParsedType(new TypeModel(TypeKind.Any), false) : Parse(view.Items, ItemName(name));
            return new TypeModel(TypeKind.List) { Item = item.Type, HasNullableItems = item.IsNullable };
        }

        // An object of anything has one form, however it is spelled: JSON.
        if (view.Types is ["object"] && view.AdditionalProperties is SpecObject values && !IsAnything(values))
        {
            ParsedType value = Parse(values, name + "Value");
            return new TypeModel(TypeKind.Map) { Item = value.Type, HasNullableItems = value.IsNullable };
        }

        if (view.Variants.Count > 0)
        {
            ReportRaw(view, "Alternatives of different forms have no common type");
        }
        else if (view.Types.Count > 1)
        {
            ReportRaw(view, "A value of one of several types, of which one is an object or a list, has no type of its own");
        }
        else if (view.Enum is not null || view.Const is not null)
        {
            ReportRaw(view, "Values of different types have no common type");
        }
        else if (view.Schema["patternProperties"] is not null)
        {
            ReportRaw(view, "Members that are named by patterns have no type");
        }

        return new TypeModel(TypeKind.Any);
    }

    /// <summary>Whether a schema says nothing of its values.</summary>
    private bool IsAnything(SpecNode node) => document.ResolveSchema(node) is { } schema
        && schema.Members.All(static m => m.Name is "title" or "description" or "example" or "examples" or "default" or "deprecated" or "readOnly" or "writeOnly" or "$comment"
            || m.Name.StartsWith("x-", StringComparison.Ordinal));

    /// <summary>Says that a value is JSON as it comes, though the document says more of it.</summary>
    private void ReportRaw(SchemaView view, string reason)
    {
        string[] keywords = ["oneOf", "anyOf", "allOf", "type", "enum", "const", "patternProperties", "items"];
        TextRange place = keywords.Select(view.Schema.Find).FirstOrDefault(static member => member is not null)?.NameRange ?? new TextRange(view.Schema.Range.Start, 1);
        document.Report(SpecProblemKind.RawValue, reason + "; it is read and written as JSON (JsonFragment).", place);
    }

    /// <summary>The one schema that a wrapper stands for: <c>allOf</c> or <c>oneOf</c> of a single schema and nothing else.</summary>
    private static SpecNode? SingleReference(SchemaView view)
    {
        bool isBare = view.Schema["properties"] is null && view.Schema["type"] is null && view.Schema["enum"] is null;
        if (isBare && view.Schema["allOf"] is SpecArray { Items: [var part] } && view.Schema["oneOf"] is null && view.Schema["anyOf"] is null)
        {
            return part;
        }

        return isBare && view.Schema["allOf"] is null && view.Variants is [var variant] ? variant : null;
    }

    private static TypeKind IntegerKind(SchemaView view)
    {
        if (view.Format is not null)
        {
            return view.Format switch
            {
                "int32" => TypeKind.Int32,
                "uint64" => TypeKind.UInt64,
                _ => TypeKind.Int64,
            };
        }

        bool fits = view.Minimum is not null && view.Maximum is not null
            && view.Minimum.ToDouble() >= int.MinValue && view.Maximum.ToDouble() <= int.MaxValue;
        return fits ? TypeKind.Int32 : TypeKind.Int64;
    }
}
