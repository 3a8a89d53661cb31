using TirGen.Specification.Model;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Recognises values of several forms. Objects that a member tells apart: the alternatives of <c>oneOf</c> or <c>anyOf</c>, with a discriminator or with a
/// member whose values they do not share, and the schemas that extend one with a discriminator by <c>allOf</c>. Anything else that can be told by how it
/// looks.
/// </summary>
internal sealed class Polymorphism(SpecDocument document, SchemaViewReader views, Inheritance inheritance, AlternativeShapes shapes)
{
    // A schema is asked for where it is used, where its type is declared and where that is parsed.
    private readonly Dictionary<SpecObject, Alternatives?> _found = [];

    /// <summary>The objects of which a value of a schema is one; null when it is something else.</summary>
    public Alternatives? Find(SchemaView view)
    {
        if (!_found.TryGetValue(view.Schema, out Alternatives? found))
        {
            _found[view.Schema] = found = Read(view);
        }

        return found;
    }

    private Alternatives? Read(SchemaView view)
    {
        if (view.Properties.Count > 0)
        {
            return view.Variants.Count == 0 ? Extensions(view) : null;
        }

        if (view.Variants.Count == 0)
        {
            return Extensions(view) ?? shapes.OfTypes(view);
        }

        Alternatives? told = !view.Variants.TrueForAll(static variant => (variant as SpecObject)?["$ref"] is not null) ? null
            : view.Discriminator is null ? Tagged(view)
            : Discriminated(view, view.Discriminator);
        return told ?? shapes.Of(view);
    }

    /// <summary>The variants with the values that select them; a schema that several values select is one variant.</summary>
    /// <param name="alternatives">What they are alternatives of.</param>
    /// <param name="types">Parses their types.</param>
    /// <param name="name">The C# name of the type that holds one of them.</param>
    public IEnumerable<VariantModel> Variants(Alternatives alternatives, TypeParser types, string name)
    {
        if (alternatives.Discriminator is null)
        {
            return AlternativeShapes.Variants(alternatives, types, name, document);
        }

        List<(TypeModel Type, List<string> Keys)> found = [];
        foreach ((string key, SpecNode variant) in alternatives.Entries)
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

    private Alternatives? Discriminated(SchemaView view, SpecObject discriminator)
    {
        if (discriminator["propertyName"] is not SpecString { Value: var name } || !view.Variants.TrueForAll(variant => Tells(variant, name)))
        {
            return null;
        }

        Alternatives told = new(name, [.. Discriminators.Read(document, discriminator, view.Variants, out bool isShared).Where(entry => Tells(entry.Variant, name))]);
        // Where the member does not tell two of them apart, how they look may.
        return isShared ? shapes.Of(view) ?? told : told;
    }

    private Alternatives? Extensions(SchemaView view)
    {
        if (view.Schema["discriminator"] is not SpecObject discriminator || discriminator["propertyName"] is not SpecString { Value: var name })
        {
            return null;
        }

        List<(string, SpecNode)> entries = [.. Discriminators.Read(document, discriminator, inheritance.LeavesOf(view.Schema))
            .Where(entry => Tells(entry.Variant, name) && Inheritance.IsLeaf(document.ResolveSchema(entry.Variant)!))];
        return entries.Count == 0 ? null : new Alternatives(name, entries);
    }

    /// <summary>
    /// Alternatives without a discriminator: the first member that each of them has with values that no other has tells them apart. It
    /// need not be required: without it an object is one of which nothing is known.
    /// </summary>
    private Alternatives? Tagged(SchemaView view)
    {
        List<(SpecNode Variant, SchemaView View)> variants = [];
        foreach (SpecNode variant in view.Variants)
        {
            if (views.Read(variant) is not { Variants.Count: 0 } inner)
            {
                return null;
            }

            variants.Add((variant, inner));
        }

        foreach (SpecMember candidate in variants[0].View.Properties)
        {
            List<(string Value, SpecNode Variant)> entries = [];
            HashSet<string> taken = new(StringComparer.Ordinal);
            if (variants.TrueForAll(v => FixedValues(v.View, candidate.Name) is { Count: > 0 } values && values.TrueForAll(value =>
            {
                entries.Add((value, v.Variant));
                return taken.Add(value);
            })))
            {
                return new Alternatives(candidate.Name, entries);
            }
        }

        return null;
    }

    /// <summary>The texts that a member can have; null when there is no such member, or when it can have others.</summary>
    private List<string>? FixedValues(SchemaView variant, string member)
    {
        if (variant.Properties.FirstOrDefault(p => p.Name == member) is not { } property || views.Read(property.Value) is not { IsNullable: false } view)
        {
            return null;
        }

        IReadOnlyList<SpecNode> values = view.Values;
        return values.All(static v => v is SpecString) && !view.IsOpenEnum ? [.. values.Select(static v => ((SpecString)v).Value)] : null;
    }

    private bool Tells(SpecNode variant, string discriminator) =>
        views.Read(variant) is { Variants.Count: 0 } view
        && view.Properties.FirstOrDefault(p => p.Name == discriminator) is { } property
        && views.Read(property.Value) is { } text
        && (text.Const is SpecString || text.Enum is { Items.Count: > 0 } || TypeParser.ScalarKind(text) == TypeKind.String)
        && text.Enum?.Items.All(static v => v is SpecString) != false;
}
