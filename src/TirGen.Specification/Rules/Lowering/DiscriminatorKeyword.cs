using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Lowers a <c>discriminator</c> beside <c>oneOf</c> or <c>anyOf</c>.</summary>
internal sealed class DiscriminatorKeyword(RuleLowering lowering, SpecObject schema)
{
    /// <summary>The rule, or null when no branch can be named: then the alternatives stand for themselves.</summary>
    public DiscriminatorRule? Lower()
    {
        if (schema["discriminator"] is not SpecObject discriminator
            || discriminator["propertyName"] is not SpecString property
            || (schema["oneOf"] ?? schema["anyOf"]) is not SpecArray alternatives)
        {
            return null;
        }

        List<KeyValuePair<string, Rule>> branches = [];
        HashSet<string> mapped = new(StringComparer.Ordinal);
        foreach (SpecMember entry in (discriminator["mapping"] as SpecObject)?.Members ?? [])
        {
            if (entry.Value is SpecString target)
            {
                string reference = ToReference(target.Value);
                branches.Add(new(entry.Name, lowering.LowerReference(reference, target.Range)));
                mapped.Add(reference);
            }
        }

        foreach (SpecNode alternative in alternatives.Items)
        {
            // An inline alternative has no name that a discriminator could hold.
            if ((alternative as SpecObject)?["$ref"] is not SpecString reference)
            {
                return null;
            }

            if (!mapped.Contains(reference.Value))
            {
                branches.Add(new(NameOf(reference.Value), lowering.LowerReference(reference.Value, reference.Range)));
            }
        }

        return branches.Count == 0 ? null : new DiscriminatorRule(property.Value, branches);
    }

    /// <summary>A mapping names a schema by reference or by its bare name.</summary>
    public static string ToReference(string target) =>
        target.StartsWith("#", StringComparison.Ordinal) ? target : "#/components/schemas/" + DocumentPointer.Escape(target);

    private static string NameOf(string reference) =>
        Uri.UnescapeDataString(reference.Substring(reference.LastIndexOf('/') + 1)).Replace("~1", "/").Replace("~0", "~");
}
