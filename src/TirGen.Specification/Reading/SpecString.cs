namespace TirGen.Specification.Reading;

/// <summary>A string.</summary>
public sealed class SpecString(TextRange range, string value, IReadOnlyList<EscapeMark>? escapes = null) : SpecNode(range)
{
    private readonly IReadOnlyList<EscapeMark> _escapes = escapes ?? [];

    /// <summary>The text, unescaped; a lone surrogate escape stays a lone surrogate.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override string TypeName => "string";

    /// <summary>Where a part of the value stands in the document, for a string in quotes; never beyond the string itself.</summary>
    public TextRange RangeOf(TextRange part)
    {
        int start = OffsetOf(part.Start);
        return TextRange.FromBounds(start, Math.Max(start, OffsetOf(part.End)));
    }

    private int OffsetOf(int index)
    {
        int offset = Range.Start + 1 + index;
        foreach (EscapeMark escape in _escapes)
        {
            offset += escape.Index < index ? escape.Length - 1 : 0;
        }

        return Math.Min(offset, Range.End);
    }
}
