namespace TirGen.Specification.Reading;

/// <summary>What a reader accepts beyond RFC 8259, and its limits.</summary>
public sealed record ReadOptions
{
    /// <summary>Strict JSON within the default limits.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>Whether <c>//</c> and <c>/* */</c> comments count as white space.</summary>
    public bool AllowComments { get; init; }

    /// <summary>
    /// Whether a text that breaks the grammar gives a tree of what can be read. The smallest part around each error is left out, and
    /// the errors stand in the order of the text.
    /// </summary>
    public bool Recovers { get; init; }

    /// <summary>How deep values may be nested. The reader recurses, and a compiler's stack is not ours to spend.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>The longest text in UTF-16 units: 64 Mi.</summary>
    public int MaxLength { get; init; } = 64 * 1024 * 1024;
}
