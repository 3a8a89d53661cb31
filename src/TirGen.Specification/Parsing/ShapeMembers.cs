using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Finds what tells an object from others: of its members the kinds, the texts, and what stands inside of them.</summary>
internal sealed class ShapeMembers(SpecDocument document, SchemaViewReader views)
{
    // What takes more to tell than this is left untold: it is read at run time.
    private const int MaxInner = 64;

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

    private readonly Dictionary<(SpecObject Schema, int Depth), ShapeModel?> _inner = [];

    /// <summary>What tells an object by a member.</summary>
    /// <param name="owner">The schema of the object.</param>
    /// <param name="property">The member.</param>
    /// <param name="depth">How many steps inside of it are looked at, a member or an item each.</param>
    public ShapeMemberModel Of(SchemaView owner, SpecMember property, int depth)
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
            Inner = InnerOf(view, depth),
        };
    }

    /// <summary>How an object or a list looks by what inside of it has one text only: a form may be told by that alone.</summary>
    private ShapeModel? InnerOf(SchemaView view, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        if (!_inner.TryGetValue((view.Schema, depth), out ShapeModel? inner))
        {
            inner = FindInner(view, depth);
            inner = inner is not null && SizeOf(inner) <= MaxInner ? inner : null;
            _inner.Add((view.Schema, depth), inner);
        }

        return inner;
    }

    private ShapeModel? FindInner(SchemaView view, int depth)
    {
        switch (KindsOf(view) & ~JsonKinds.Null)
        {
            case JsonKinds.Object:
                ShapeMemberModel[] telling =
                [
                    .. view.Properties.Select(property => Of(view, property, depth - 1))
                        .Where(static member => member.Texts.Count == 1 || member.Inner is not null).Select(static member => member with { IsRequired = false }),
                ];
                return telling.Length == 0 ? null : new ShapeModel(JsonKinds.Object, JsonKinds.None, new(telling));
            case JsonKinds.List when view.Items is { } items && views.Read(items) is { } item && InnerOf(item, depth - 1) is { } ofItems:
                return new ShapeModel(JsonKinds.List, KindsOf(item), EquatableArray<ShapeMemberModel>.Empty) { Items = ofItems };
            default:
                return null;
        }
    }

    private static int SizeOf(ShapeModel shape) => shape.Members.Sum(static member => 1 + (member.Inner is null ? 0 : SizeOf(member.Inner))) + (shape.Items is null ? 0 : SizeOf(shape.Items));

    /// <summary>The JSON kinds of a schema's values.</summary>
    public JsonKinds KindsOf(SchemaView view)
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
