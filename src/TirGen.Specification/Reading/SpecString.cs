namespace TirGen.Specification.Reading;

/// <summary>A string.</summary>
/// <param name="range">Where it stands.</param>
/// <param name="value">The text, unescaped.</param>
/// <param name="escapes">The units of the value that are longer or shorter in the document, in order; null when there are none.</param>
/// <param name="contentOffset">How far the first unit of the value stands behind the start of the range: 1 behind a quote.</param>
public sealed class SpecString(TextRange range, string value, IReadOnlyList<EscapeMark>? escapes = null, int contentOffset = 1) : SpecNode(range)
{
    private readonly IReadOnlyList<EscapeMark> _escapes = escapes ?? [];

    /// <summary>The text, unescaped; a lone surrogate escape stays a lone surrogate.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "string";

    /// <summary>Where a part of the value stands in the document; never beyond the string itself.</summary>
    public TextRange RangeOf(TextRange part)
    {
        int start = OffsetOf(part.Start);
        return TextRange.FromBounds(start, Math.Max(start, OffsetOf(part.End)));
    }

    private int OffsetOf(int index)
    {
        int offset = Range.Start + contentOffset + index;
        foreach (EscapeMark escape in _escapes)
        {
            offset += escape.Index < index ? escape.Length - 1 : 0;
        }

        return Math.Min(offset, Range.End);
    }
}
