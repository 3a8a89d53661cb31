using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Recognises <c>oneOf</c> and <c>anyOf</c> of objects that a discriminator tells apart.</summary>
internal static class Polymorphism
{
    /// <summary>Whether a schema is one: nothing but variants, each an object that has the discriminator as a text.</summary>
    public static bool IsOne(SchemaView view, SchemaViewReader views) =>
        view.Properties.Count == 0 && view.Variants.Count > 0 && view.Discriminator?["propertyName"] is SpecString name
        && view.Variants.TrueForAll(variant => (variant as SpecObject)?["$ref"] is not null && views.Read(variant) is { } inner && Tells(inner, name.Value, views));

    /// <summary>The variants with the values that select them; a schema that several values select is one variant.</summary>
    public static IReadOnlyList<VariantModel> Variants(SchemaView view, SpecDocument document, TypeParser types)
    {
        List<(TypeModel Type, List<string> Keys)> found = [];
        foreach ((string key, SpecNode variant) in Discriminators.Read(document, view.Discriminator!, view.Variants))
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

        return [.. found.Select(static v => new VariantModel(v.Type, new EquatableArray<string>(v.Keys)))];
    }

    private static bool Tells(SchemaView variant, string discriminator, SchemaViewReader views) =>
        variant.Variants.Count == 0
        && variant.Properties.FirstOrDefault(p => p.Name == discriminator) is { } property
        && views.Read(property.Value) is { } view
        && (view.Const is SpecString || view.Enum is { Items.Count: > 0 } || TypeParser.ScalarKind(view) == TypeKind.String)
        && view.Enum?.Items.All(static v => v is SpecString) != false;
}
