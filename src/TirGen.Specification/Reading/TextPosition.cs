namespace TirGen.Specification.Reading;

/// <summary>A place as editors print it: line and column from 1, the column in UTF-16 units.</summary>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"({Line},{Column})";
}
