namespace TirGen.Specification.Reading;

/// <summary>A run of UTF-16 units in a text, counted from 0.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The first unit behind the run.</summary>
    public int End => Start + Length;

    /// <summary>The run from <paramref name="start"/> up to, but without, <paramref name="end"/>.</summary>
    public static TextRange FromBounds(int start, int end) => new(start, end - start);
}
