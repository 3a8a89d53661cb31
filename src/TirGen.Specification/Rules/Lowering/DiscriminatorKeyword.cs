using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Lowers a <c>discriminator</c> beside <c>oneOf</c> or <c>anyOf</c>.</summary>
internal sealed class DiscriminatorKeyword(RuleLowering lowering, SpecObject schema)
{
    /// <summary>The rule, or null when no branch can be named: then the alternatives stand for themselves.</summary>
    public DiscriminatorRule? Lower()
    {
        List<KeyValuePair<string, Rule>> branches = [.. Branches().Select(b => new KeyValuePair<string, Rule>(b.Name, lowering.LowerReference(b.Reference, b.Range)))];
        return branches.Count == 0 ? null : new DiscriminatorRule(((SpecString)((SpecObject)schema["discriminator"]!)["propertyName"]!).Value, branches);
    }

    /// <summary>The references of the branches by the values that name them; empty when no branch can be named.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> References() => [.. Branches().GroupBy(static b => b.Name).Select(static g => new KeyValuePair<string, string>(g.Key, g.First().Reference))];

    private List<(string Name, string Reference, TextRange Range)> Branches()
    {
        if (schema["discriminator"] is not SpecObject discriminator
            || discriminator["propertyName"] is not SpecString { Value: var member }
            || (schema["oneOf"] ?? schema["anyOf"]) is not SpecArray alternatives)
        {
            return [];
        }

        List<(string, string, TextRange)> branches = [];
        HashSet<string> mapped = new(StringComparer.Ordinal);
        foreach (SpecMember entry in (discriminator["mapping"] as SpecObject)?.Members ?? [])
        {
            if (entry.Value is SpecString target)
            {
                string reference = ToReference(target.Value);
                branches.Add((entry.Name, reference, target.Range));
                mapped.Add(reference);
            }
        }

        List<SpecString> unmapped = [];
        foreach (SpecNode alternative in alternatives.Items)
        {
            // An inline alternative has no name that a discriminator could hold.
            if ((alternative as SpecObject)?["$ref"] is not SpecString reference)
            {
                return [];
            }

            if (!mapped.Contains(reference.Value))
            {
                unmapped.Add(reference);
            }
        }

        // What a schema says of the member itself goes before its name, which the member could not have.
        IReadOnlyList<IReadOnlyList<string>> texts = FixedTexts.Apart(
            lowering.Document,
            [.. unmapped.Select(reference => DocumentPointer.Resolve(lowering.Document, reference.Value) as SpecObject ?? new SpecObject(reference.Range, []))],
            member,
            branches.Select(static branch => branch.Item1),
            out bool isShared);
        if (isShared)
        {
            return [];
        }

        for (int i = 0; i < unmapped.Count; i++)
        {
            foreach (string text in texts[i].DefaultIfEmpty(NameOf(unmapped[i].Value)))
            {
                branches.Add((text, unmapped[i].Value, unmapped[i].Range));
            }
        }

        return branches;
    }

    /// <summary>A mapping names a schema by reference or by its bare name.</summary>
    public static string ToReference(string target) =>
        target.StartsWith("#", StringComparison.Ordinal) ? target : "#/components/schemas/" + DocumentPointer.Escape(target);

    private static string NameOf(string reference) =>
        Uri.UnescapeDataString(reference.Substring(reference.LastIndexOf('/') + 1)).Replace("~1", "/").Replace("~0", "~");
}
