using System.Globalization;

namespace TirGen.Specification.Reading;

/// <summary>Local references: a <c>#</c> and a JSON pointer (RFC 6901) in its URI form.</summary>
public static class DocumentPointer
{
    /// <summary>The node a local reference leads to, or null.</summary>
    public static SpecNode? Resolve(SpecNode document, string reference)
    {
        if (reference == "#")
        {
            return document;
        }

        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        SpecNode? node = document;
        foreach (string part in JsonPointer.Parts(Uri.UnescapeDataString(reference.Substring(1))))
        {
            node = Step(node, part);
        }

        return node;
    }

    /// <summary>One name as a segment of a local reference.</summary>
    public static string Escape(string name) => Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1"));

    private static SpecNode? Step(SpecNode? node, string segment) => node switch
    {
        SpecObject o => o[segment],
        SpecArray a when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < a.Items.Count => a.Items[index],
        _ => null,
    };
}
