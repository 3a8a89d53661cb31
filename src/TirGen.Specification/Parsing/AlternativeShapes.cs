using TirGen.Specification.Model;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Recognises alternatives without a discriminator that can be told by how a value looks: its kind, the kind of its items, and of objects the members
/// that must be there, their kinds and their fixed values.
/// </summary>
internal sealed class AlternativeShapes(SpecDocument document, SchemaViewReader views)
{
    private const int MaxForms = 100;

    private static readonly Dictionary<string, JsonKinds> Kinds = new(StringComparer.Ordinal)
    {
        ["string"] = JsonKinds.Text,
        ["integer"] = JsonKinds.Number,
        ["number"] = JsonKinds.Number,
        ["boolean"] = JsonKinds.Boolean,
        ["object"] = JsonKinds.Object,
        ["array"] = JsonKinds.List,
        ["null"] = JsonKinds.Null,
    };

    /// <summary>The forms of a schema's alternatives; null when two cannot be told apart.</summary>
    public Alternatives? Of(SchemaView view) => view.Variants.Count < 2 ? null : Of(view, view.Variants);

    /// <summary>The forms of a schema that names several types; null where all are scalars, which have a type of their own.</summary>
    public Alternatives? OfTypes(SchemaView view) =>
        view.Types.Count < 2 || !view.Types.Contains("array") || view.Types.Contains("object") || view.Schema["type"] is not SpecArray
            ? null
            : Of(view, [.. view.Types.Select(type => (SpecNode)new SpecObject(
                view.Schema.Range,
                [.. view.Schema.Members.Where(static m => m.Name != "nullable").Select(m => m.Name == "type" ? new SpecMember("type", m.NameRange, new SpecString(m.Value.Range, type)) : m)]))]);

    /// <summary>The types of the forms; those that come to the same type are one form.</summary>
    /// <param name="alternatives">The forms.</param>
    /// <param name="types">Parses their types.</param>
    /// <param name="name">The C# name of the type that holds one of them.</param>
    /// <param name="document">The document that they are of.</param>
    public static IEnumerable<VariantModel> Variants(Alternatives alternatives, TypeParser types, string name, SpecDocument document)
    {
        List<VariantModel> found = [];
        for (int i = 0; i < alternatives.Entries.Count; i++)
        {
            SpecNode schema = alternatives.Entries[i].Variant;
            string title = (schema as SpecObject)?["title"] is SpecString text ? Identifiers.Pascal(text.Value, "") : "";
            string wanted = title.Length > 0 ? title : name + "Option" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            TypeModel type = Plain(types.Parse(schema, wanted).Type);
            int known = found.FindIndex(variant => variant.Type.Equals(type));
            if (known >= 0)
            {
                // Which of the schemas a value of the type is meant to have is not known.
                found[known] = found[known] with { Validity = null };
            }
            else if (type.Kind != TypeKind.Any)
            {
                // What has no type is kept as JSON anyway.
                bool isChecked = alternatives.AreAlone[i] && type.Kind is not (TypeKind.Object or TypeKind.Polymorphic);
                found.Add(new VariantModel(type, EquatableArray<string>.Empty)
                {
                    Shape = alternatives.Shapes[i],
                    Validity = isChecked && document.ResolveSchema(schema) is { } valid ? ValiditySchemaWriter.Write(document.Root, valid) : null,
                });
            }
        }

        return found;
    }

    /// <summary>A text is a text among other forms, whatever it says, and a number is as wide as numbers are.</summary>
    private static TypeModel Plain(TypeModel type) => type.Kind switch
    {
        TypeKind.OpenEnum or TypeKind.Enum or TypeKind.DateTimeOffset or TypeKind.DateOnly or TypeKind.Guid or TypeKind.Bytes => new TypeModel(TypeKind.String),
        TypeKind.IntegerEnum or TypeKind.Int32 => new TypeModel(TypeKind.Int64),
        TypeKind.Single or TypeKind.Decimal => new TypeModel(TypeKind.Double),
        _ => type,
    };

    private Alternatives? Of(SchemaView view, IReadOnlyList<SpecNode> variants)
    {
        List<(SpecNode Node, ShapeModel Shape, bool IsAlone)> forms = [];
        HashSet<SpecObject> seen = [view.Schema];
        Stack<SpecNode> open = new(variants.Reverse());
        while (open.Count > 0)
        {
            SpecNode node = open.Pop();
            if (forms.Count > MaxForms || views.Read(node) is not { } inner)
            {
                return null;
            }

            if (!seen.Add(inner.Schema))
            {
                continue;
            }

            if (inner.Variants.Count > 0 && inner.Properties.Count == 0)
            {
                // What an alternative is an alternative of is looked through.
                foreach (SpecNode variant in Enumerable.Reverse(inner.Variants))
                {
                    open.Push(variant);
                }
            }
            else if (ShapeOf(inner) is not { } shape || !TryAdd(forms, node, shape))
            {
                return null;
            }
        }

        return forms.Count < 2 || forms.TrueForAll(static form => form.Shape.Kinds is JsonKinds.Text or JsonKinds.Number or JsonKinds.Boolean)
            ? null
            : new Alternatives(null, [.. forms.Select(static form => ("", form.Node))]) { Shapes = [.. forms.Select(static form => form.Shape)], AreAlone = [.. forms.Select(static form => form.IsAlone)] };
    }

    /// <summary>Adds a form that is another than those before, or widens one; false when it cannot be told from one.</summary>
    private static bool TryAdd(List<(SpecNode Node, ShapeModel Shape, bool IsAlone)> forms, SpecNode node, ShapeModel shape)
    {
        int same = forms.FindIndex(form => form.Shape.Kinds == shape.Kinds && (form.Shape.ItemKinds & shape.ItemKinds) == form.Shape.ItemKinds);
        if (same >= 0 && shape.Kinds is JsonKinds.Text or JsonKinds.Boolean)
        {
            forms[same] = forms[same] with { IsAlone = false };
            return true;
        }

        if (same >= 0 && shape.Kinds == JsonKinds.Number)
        {
            // An integer and a number are a number.
            bool isWider = (node as SpecObject)?["type"] is SpecString { Value: "number" };
            forms[same] = isWider ? (node, shape, false) : forms[same] with { IsAlone = false };
            return true;
        }

        if (shape.Kinds == JsonKinds.List && forms.Exists(form => form.Shape.Kinds == JsonKinds.List && (form.Shape.ItemKinds & shape.ItemKinds) != 0))
        {
            return false;
        }

        if (shape.Kinds == JsonKinds.Object && !forms.TrueForAll(form => form.Shape.Kinds != JsonKinds.Object || AreTold(form.Shape, shape)))
        {
            return false;
        }

        forms.Add((node, shape, true));
        return true;
    }

    /// <summary>Whether no object can be both: records are told by the reader, a map from a record by a member of the record that no value of the map can be.</summary>
    private static bool AreTold(ShapeModel left, ShapeModel right) => (left.IsMap, right.IsMap) switch
    {
        (false, false) => true,
        (true, true) => false,
        (true, false) => AreTold(right, left),
        _ => left.Members.Any(member => member.IsRequired && (member.Kinds & right.ItemKinds) == 0),
    };

    private ShapeModel? ShapeOf(SchemaView view)
    {
        JsonKinds kinds = KindsOf(view) & ~JsonKinds.Null;
        switch (kinds)
        {
            case JsonKinds.Text or JsonKinds.Number or JsonKinds.Boolean:
                return new ShapeModel(kinds, JsonKinds.None, EquatableArray<ShapeMemberModel>.Empty);
            case JsonKinds.List:
                return new ShapeModel(kinds, view.Items is { } items && views.Read(items) is { } item ? KindsOf(item) : JsonKinds.Any, EquatableArray<ShapeMemberModel>.Empty);
            case JsonKinds.Object when view.Properties.Count == 0 && view.Variants.Count == 0 && view.Schema["patternProperties"] is null && view.AdditionalProperties is SpecObject values && views.Read(values) is { } value:
                return KindsOf(value) is not JsonKinds.None and var valueKinds ? new ShapeModel(kinds, valueKinds, EquatableArray<ShapeMemberModel>.Empty) : null;
            case JsonKinds.Object when view.Properties.Count > 0 && view.Variants.Count == 0:
                return new ShapeModel(kinds, JsonKinds.None, new(view.Properties.Select(property => MemberOf(view, property, isOuter: true))));
            default:
                return null;
        }
    }

    private ShapeMemberModel MemberOf(SchemaView owner, SpecMember property, bool isOuter)
    {
        bool isRequired = owner.Required.Contains(property.Name);
        if (views.Read(property.Value) is not { } view)
        {
            return new ShapeMemberModel(property.Name, isRequired, JsonKinds.Any, EquatableArray<string>.Empty);
        }

        // Null for a member that need not be there says the same as no member.
        JsonKinds kinds = KindsOf(view) | (isRequired ? JsonKinds.None : JsonKinds.Null);
        IReadOnlyList<SpecNode> values = view.IsOpenEnum && view.Const is null ? [] : view.Values;
        bool isFixed = (kinds & ~JsonKinds.Null) == JsonKinds.Text && values.Count > 0;
        return new ShapeMemberModel(property.Name, isRequired, kinds, isFixed ? new(values.OfType<SpecString>().Select(static value => value.Value)) : EquatableArray<string>.Empty)
        {
            Inner = isOuter && (kinds & ~JsonKinds.Null) == JsonKinds.Object ? new(ConstantsOf(view)) : EquatableArray<ShapeMemberModel>.Empty,
        };
    }

    /// <summary>Of an object inside of another, what has one text only: a form may be told by that alone.</summary>
    private IEnumerable<ShapeMemberModel> ConstantsOf(SchemaView view) =>
        view.Properties.Select(property => MemberOf(view, property, isOuter: false)).Where(static member => member.Texts.Count == 1).Select(static member => member with { IsRequired = false });

    private JsonKinds KindsOf(SchemaView view)
    {
        JsonKinds kinds = view.IsNullable ? JsonKinds.Null : JsonKinds.None;
        if (view.Types.Count > 0)
        {
            return view.Types.Aggregate(kinds, static (all, type) => all | (Kinds.TryGetValue(type, out JsonKinds kind) ? kind : JsonKinds.Any));
        }

        if (view.Properties.Count > 0)
        {
            return kinds | JsonKinds.Object;
        }

        if (view.Items is not null)
        {
            return kinds | JsonKinds.List;
        }

        // One step is enough to tell most apart.
        return view.Variants.Count == 0 ? JsonKinds.Any : view.Variants.Aggregate(kinds, (all, variant) =>
            all | (document.ResolveSchema(variant) is { } schema && schema["type"] is SpecString { Value: var type } && Kinds.TryGetValue(type, out JsonKinds kind) ? kind : JsonKinds.Any));
    }
}
