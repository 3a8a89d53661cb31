using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Specification.Parsing;

/// <summary>Reads which value of a discriminator selects which variant.</summary>
internal static class Discriminators
{
    /// <summary>
    /// The mapping as written, then the variants without an entry: under the values that they have for the member, where they name some and share none,
    /// else under their schema's name, as OpenAPI defines.
    /// </summary>
    public static IReadOnlyList<(string Value, SpecNode Variant)> Read(SpecDocument document, SpecObject discriminator, IReadOnlyList<SpecNode> variants) =>
        Read(document, discriminator, variants, out _);

    /// <summary>The same as the names of actions: a variant without an entry that has several values is one action, under its schema's name.</summary>
    public static IReadOnlyList<(string Action, SpecNode Variant)> Actions(SpecDocument document, SpecObject discriminator, IReadOnlyList<SpecNode> variants)
    {
        ILookup<SpecNode, string> values = Read(document, discriminator, variants).ToLookup(static entry => entry.Variant, static entry => entry.Value);
        return [.. values.SelectMany(entry => variants.Contains(entry.Key) && entry.Count() > 1 && document.ResolveSchema(entry.Key, out string? pointer) is not null && pointer is not null
            ? [(NameOf(pointer), entry.Key)]
            : entry.Select(value => (value, entry.Key)))];
    }

    /// <summary>The same.</summary>
    /// <param name="document">The document.</param>
    /// <param name="discriminator">The discriminator.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="isShared">Two variants have a value in common, so that the member does not tell them apart.</param>
    public static IReadOnlyList<(string Value, SpecNode Variant)> Read(SpecDocument document, SpecObject discriminator, IReadOnlyList<SpecNode> variants, out bool isShared)
    {
        List<(string, SpecNode)> found = [];
        HashSet<SpecObject> mapped = [];
        if (discriminator["mapping"] is SpecObject mapping)
        {
            foreach (SpecMember entry in mapping.Members)
            {
                if (entry.Value is SpecString target)
                {
                    string reference = target.Value.IndexOf('/') >= 0 ? target.Value : "#/components/schemas/" + target.Value;
                    SpecObject node = SpecDocument.Reference(reference, target.Range);
                    if (document.ResolveSchema(node) is { } schema)
                    {
                        mapped.Add(schema);
                        found.Add((entry.Name, node));
                    }
                }
            }
        }

        List<(SpecNode Variant, SpecObject Schema, string Name)> unmapped = [];
        foreach (SpecNode variant in variants)
        {
            if (document.ResolveSchema(variant, out string? pointer) is { } schema && pointer is not null && mapped.Add(schema))
            {
                unmapped.Add((variant, schema, NameOf(pointer)));
            }
        }

        string member = (discriminator["propertyName"] as SpecString)?.Value ?? "";
        IReadOnlyList<IReadOnlyList<string>> texts = FixedTexts.Apart(document.Root, [.. unmapped.Select(static one => one.Schema)], member, found.Select(static entry => entry.Item1), out isShared);
        for (int i = 0; i < unmapped.Count; i++)
        {
            found.AddRange(texts[i].DefaultIfEmpty(unmapped[i].Name).Select(text => (text, unmapped[i].Variant)));
        }

        return found;
    }

    private static string NameOf(string pointer) => pointer.Substring(pointer.LastIndexOf('/') + 1);
}
