using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TirGen.Specification.Reading;

namespace TirGen.Analyzers;

/// <summary>Places in a file that is no C# file.</summary>
/// <remarks>Lines are those of JSON and of the command line: a line separator (U+2028) within a string ends none.</remarks>
internal sealed class FilePlaces(string path, string text)
{
    private LineMap? _lines;

    /// <summary>The place of a range, cut to the text.</summary>
    public Location Of(TextRange range)
    {
        int start = Math.Min(range.Start, text.Length);
        int end = Math.Min(range.End, text.Length);
        return Location.Create(path, TextSpan.FromBounds(start, end), new LinePositionSpan(At(start), At(end)));
    }

    private LinePosition At(int offset)
    {
        TextPosition position = (_lines ??= new LineMap(text)).At(offset);
        return new LinePosition(position.Line - 1, position.Column - 1);
    }
}
