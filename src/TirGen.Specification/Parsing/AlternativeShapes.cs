using TirGen.Specification.Model;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Writing;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Recognises alternatives without a discriminator that can be told by how a value looks: its kind, the kind of its items, and of objects the members
/// that must be there, their kinds and their fixed values.
/// </summary>
internal sealed class AlternativeShapes(SpecDocument document, SchemaViewReader views)
{
    private const int MaxForms = 100;

    // How far inside a form is told by what stands there: a member, or an item, at each step.
    private const int MaxDepth = 4;

    private readonly ShapeMembers _members = new(document, views);

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
                    Validity = isChecked && document.ResolveSchema(schema) is { } valid ? SchemaRules.Of(document.Root, valid) : null,
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

        TellDeeper(forms);
        return forms.Count < 2 || forms.TrueForAll(static form => form.Shape.Kinds is JsonKinds.Text or JsonKinds.Number or JsonKinds.Boolean)
            ? null
            : new Alternatives(null, [.. forms.Select(static form => ("", form.Node))]) { Shapes = [.. forms.Select(static form => form.Shape)], AreAlone = [.. forms.Select(static form => form.IsAlone)] };
    }

    /// <summary>Adds a form that is another than those before, or widens one; false when it cannot be told from one.</summary>
    private bool TryAdd(List<(SpecNode Node, ShapeModel Shape, bool IsAlone)> forms, SpecNode node, ShapeModel shape)
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

        for (int i = 0; i < forms.Count; i++)
        {
            if (shape.Kinds == JsonKinds.List && !AreTold(forms[i].Shape, shape))
            {
                // What the lists hold may tell them.
                shape = WithItems(node, shape);
                forms[i] = forms[i] with { Shape = WithItems(forms[i].Node, forms[i].Shape) };
            }

            if (!AreTold(forms[i].Shape, shape))
            {
                return false;
            }
        }

        forms.Add((node, shape, true));
        return true;
    }

    /// <summary>
    /// Whether no value can be both. Records are told by the reader, a map from a record by a member of the record that no value of the map can be, lists
    /// by their items.
    /// </summary>
    private static bool AreTold(ShapeModel left, ShapeModel right) => (left.Kinds & right.Kinds) switch
    {
        JsonKinds.None => true,
        JsonKinds.Object when left.IsMap && right.IsMap => false,
        JsonKinds.Object when left.IsMap => AreTold(right, left),
        JsonKinds.Object => !right.IsMap || left.Members.Any(member => member.IsRequired && (member.Kinds & right.ItemKinds) == 0),
        JsonKinds.List => (left.ItemKinds & right.ItemKinds) == 0 || (left.Items is { } ofLeft && right.Items is { } ofRight && AreTold(ofLeft, ofRight)),
        _ => false,
    };

    private ShapeModel WithItems(SpecNode node, ShapeModel shape) =>
        shape.Kinds == JsonKinds.List && views.Read(node)?.Items is { } items && views.Read(items) is { } item && ShapeOf(item) is { } inner
            ? shape with { Items = inner.Kinds == JsonKinds.List ? WithItems(items, inner) : inner }
            : shape;

    /// <summary>Records that no member of theirs tells apart may be told by what stands further inside.</summary>
    private void TellDeeper(List<(SpecNode Node, ShapeModel Shape, bool IsAlone)> forms)
    {
        HashSet<string>[] deeper = [.. forms.Select(static _ => new HashSet<string>(StringComparer.Ordinal))];
        for (int i = 0; i < forms.Count; i++)
        {
            for (int j = i + 1; j < forms.Count; j++)
            {
                (ShapeMemberModel Left, ShapeMemberModel Right)[] common = [.. forms[i].Shape.Members.Join(
                    forms[j].Shape.Members, static left => left.Name, static right => right.Name, static (left, right) => (left, right), StringComparer.Ordinal)];
                if (!Array.Exists(common, static pair => pair.Left.IsRequired && pair.Right.IsRequired && Differ(pair.Left, pair.Right)))
                {
                    deeper[i].UnionWith(common.Select(static pair => pair.Left.Name));
                    deeper[j].UnionWith(common.Select(static pair => pair.Left.Name));
                }
            }
        }

        for (int i = 0; i < forms.Count; i++)
        {
            if (deeper[i].Count > 0 && views.Read(forms[i].Node) is { } view)
            {
                HashSet<string> wanted = deeper[i];
                forms[i] = forms[i] with
                {
                    Shape = forms[i].Shape with { Members = new(view.Properties.Select(property => _members.Of(view, property, wanted.Contains(property.Name) ? MaxDepth : 1))) },
                };
            }
        }
    }

    private static bool Differ(ShapeMemberModel left, ShapeMemberModel right) =>
        (left.Kinds & right.Kinds) == 0 || (left.Texts.Count > 0 && right.Texts.Count > 0 && !left.Texts.Intersect(right.Texts, StringComparer.Ordinal).Any());

    private ShapeModel? ShapeOf(SchemaView view)
    {
        JsonKinds kinds = _members.KindsOf(view) & ~JsonKinds.Null;
        switch (kinds)
        {
            case JsonKinds.Text or JsonKinds.Number or JsonKinds.Boolean:
                return new ShapeModel(kinds, JsonKinds.None, EquatableArray<ShapeMemberModel>.Empty);
            case JsonKinds.List:
                return new ShapeModel(kinds, view.Items is { } items && views.Read(items) is { } item ? _members.KindsOf(item) : JsonKinds.Any, EquatableArray<ShapeMemberModel>.Empty);
            case JsonKinds.Object when view.Properties.Count == 0 && view.Variants.Count == 0 && view.Schema["patternProperties"] is null && view.AdditionalProperties is SpecObject values && views.Read(values) is { } value:
                return _members.KindsOf(value) is not JsonKinds.None and var valueKinds ? new ShapeModel(kinds, valueKinds, EquatableArray<ShapeMemberModel>.Empty) : null;
            case JsonKinds.Object when view.Properties.Count > 0 && view.Variants.Count == 0:
                return new ShapeModel(kinds, JsonKinds.None, new(view.Properties.Select(property => _members.Of(view, property, depth: 1))));
            default:
                return null;
        }
    }
}
