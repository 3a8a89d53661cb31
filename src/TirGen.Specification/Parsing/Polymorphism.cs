using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Recognises objects that a discriminator tells apart: the alternatives of <c>oneOf</c> or <c>anyOf</c>, or the schemas that extend
/// one with a discriminator by <c>allOf</c>.
/// </summary>
internal sealed class Polymorphism(SpecDocument document, SchemaViewReader views, Inheritance inheritance)
{
    /// <summary>Whether a schema is one: nothing but alternatives that have the discriminator as a text, or a schema with such extensions.</summary>
    public bool IsOne(SchemaView view) => view.Variants.Count > 0
        ? view.Properties.Count == 0 && view.Discriminator?["propertyName"] is SpecString name && view.Variants.TrueForAll(variant => (variant as SpecObject)?["$ref"] is not null && Tells(variant, name.Value))
        : OwnDiscriminator(view) is not null && Entries(view).Any();

    /// <summary>What is known of it.</summary>
    public PolymorphicModel Parse(SchemaView view, string name, TypeParser types) => new()
    {
        Name = name,
        Documentation = Documentation.Of(view.Schema),
        Discriminator = NameOf(Discriminator(view)),
        Variants = new(Variants(view, types)),
        IsSent = false,
    };

    /// <summary>The variants with the values that select them; a schema that several values select is one variant.</summary>
    private IEnumerable<VariantModel> Variants(SchemaView view, TypeParser types)
    {
        List<(TypeModel Type, List<string> Keys)> found = [];
        foreach ((string key, SpecNode variant) in Entries(view))
        {
            TypeModel type = types.Parse(variant, "Variant").Type;
            int known = found.FindIndex(v => v.Type.Name == type.Name);
            if (type.Kind != TypeKind.Object || found.Exists(v => v.Keys.Contains(key)))
            {
                continue;
            }

            if (known >= 0)
            {
                found[known].Keys.Add(key);
            }
            else
            {
                found.Add((type, [key]));
            }
        }

        return found.Select(static v => new VariantModel(v.Type, new EquatableArray<string>(v.Keys)));
    }

    /// <summary>The values of the discriminator, each with a reference to an object that has the discriminator as a text.</summary>
    private IEnumerable<(string Value, SpecNode Variant)> Entries(SchemaView view)
    {
        SpecObject discriminator = Discriminator(view);
        bool isBase = view.Variants.Count == 0;
        return Discriminators.Read(document, discriminator, isBase ? inheritance.LeavesOf(view.Schema) : view.Variants)
            .Where(entry => Tells(entry.Variant, NameOf(discriminator)) && (!isBase || Inheritance.IsLeaf(document.Resolve(entry.Variant)!)));
    }

    private static SpecObject Discriminator(SchemaView view) => view.Variants.Count > 0 ? view.Discriminator! : OwnDiscriminator(view)!;

    /// <summary>The discriminator that a schema itself declares; one that it merges from another says what that other one is.</summary>
    private static SpecObject? OwnDiscriminator(SchemaView view) =>
        view.Schema["discriminator"] is SpecObject discriminator && discriminator["propertyName"] is SpecString ? discriminator : null;

    private static string NameOf(SpecObject discriminator) => ((SpecString)discriminator["propertyName"]!).Value;

    private bool Tells(SpecNode variant, string discriminator) =>
        views.Read(variant) is { Variants.Count: 0 } view
        && view.Properties.FirstOrDefault(p => p.Name == discriminator) is { } property
        && views.Read(property.Value) is { } text
        && (text.Const is SpecString || text.Enum is { Items.Count: > 0 } || TypeParser.ScalarKind(text) == TypeKind.String)
        && text.Enum?.Items.All(static v => v is SpecString) != false;
}
