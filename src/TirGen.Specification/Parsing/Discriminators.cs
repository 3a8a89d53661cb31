using TirGen.Specification.Reading;

namespace TirGen.Specification.Parsing;

/// <summary>Reads which value of a discriminator selects which variant.</summary>
internal static class Discriminators
{
    /// <summary>The mapping as written, then the variants without an entry under their schema's name, as OpenAPI defines.</summary>
    public static IReadOnlyList<(string Value, SpecNode Variant)> Read(SpecDocument document, SpecObject discriminator, IReadOnlyList<SpecNode> variants)
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

        foreach (SpecNode variant in variants)
        {
            if (document.ResolveSchema(variant, out string? pointer) is { } schema && pointer is not null && mapped.Add(schema))
            {
                found.Add((pointer.Substring(pointer.LastIndexOf('/') + 1), variant));
            }
        }

        return found;
    }
}
