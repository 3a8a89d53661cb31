using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary><c>{k: v}</c>.</summary>
public sealed class CelMapLiteral(TextRange range, IReadOnlyList<KeyValuePair<CelNode, CelNode>> entries)
    : CelNode(range, [.. entries.SelectMany(static e => new[] { e.Key, e.Value })])
{
    /// <summary>The entries in order.</summary>
    public IReadOnlyList<KeyValuePair<CelNode, CelNode>> Entries { get; } = entries;
}
