using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>The nodes that have an anchor. An alias gets a copy, as the JSON twin of the document has one.</summary>
internal sealed class YamlAnchors(int maxDepth)
{
    /// <summary>How many nodes all copies together may have: ten lines of aliases to aliases would otherwise stand for a billion.</summary>
    private const int MaxCopied = 100_000;

    private readonly Dictionary<string, SpecNode> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _copied;

    /// <summary>A node with this anchor begins.</summary>
    public void Open(string? anchor)
    {
        if (anchor is not null)
        {
            _open.Add(anchor);
        }
    }

    /// <summary>The node is complete; a later one of the same anchor takes its place.</summary>
    public void Close(string? anchor, SpecNode node)
    {
        if (anchor is not null)
        {
            _open.Remove(anchor);
            _nodes[anchor] = node;
        }
    }

    /// <summary>What an alias stands for, with the places of the anchored node.</summary>
    public SpecNode Copy(string anchor, TextRange alias, int depth)
    {
        if (_open.Contains(anchor))
        {
            throw YamlSyntaxException.At(alias, $"The alias *{anchor} stands within its own anchor; JSON has no value that contains itself.");
        }

        return _nodes.TryGetValue(anchor, out SpecNode? node)
            ? Copy(node, alias, depth)
            : throw YamlSyntaxException.At(alias, $"No anchor &{anchor} stands before this alias.");
    }

    private SpecNode Copy(SpecNode node, TextRange alias, int depth)
    {
        if (++_copied > MaxCopied)
        {
            throw YamlSyntaxException.Limit(alias, $"The aliases stand for more than {MaxCopied} values.");
        }

        if (node is SpecObject or SpecArray && depth >= maxDepth)
        {
            throw YamlSyntaxException.Limit(alias, $"Values are nested deeper than {maxDepth} levels.");
        }

        return node switch
        {
            SpecObject o => new SpecObject(o.Range, [.. o.Members.Select(m => new SpecMember(m.Name, m.NameRange, Copy(m.Value, alias, depth + 1)))]),
            SpecArray a => new SpecArray(a.Range, [.. a.Items.Select(i => Copy(i, alias, depth + 1))]),
            // Scalars are never compared by identity.
            _ => node,
        };
    }
}
