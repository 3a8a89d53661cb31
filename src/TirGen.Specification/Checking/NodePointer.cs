using System.Globalization;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Checking;

/// <summary>Finds what stands at a place in a text.</summary>
internal static class NodePointer
{
    /// <summary>The pointer of the innermost value, or member by its name, around an offset.</summary>
    public static string To(SpecNode root, int offset)
    {
        string pointer = "";
        SpecNode? node = root;
        while (node is not null)
        {
            (string Part, SpecNode Value)? next = Children(node).Where(c => c.Start <= offset && offset < c.Value.Range.End).Select(static c => ((string, SpecNode)?)(c.Part, c.Value)).FirstOrDefault();
            pointer = next is null ? pointer : JsonPointer.Append(pointer, next.Value.Part);
            node = next?.Value;
        }

        return pointer;
    }

    private static IEnumerable<(string Part, int Start, SpecNode Value)> Children(SpecNode node) => node switch
    {
        SpecObject o => o.Members.Select(static m => (m.Name, m.NameRange.Start, m.Value)),
        SpecArray a => a.Items.Select(static (item, i) => (i.ToString(CultureInfo.InvariantCulture), item.Range.Start, item)),
        _ => [],
    };
}
