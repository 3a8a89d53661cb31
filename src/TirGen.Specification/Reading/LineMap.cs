namespace TirGen.Specification.Reading;

/// <summary>Turns offsets of one text into lines and columns. A line ends with LF, CRLF or CR.</summary>
public sealed class LineMap
{
    private readonly List<int> _starts = [0];

    /// <summary>Finds the line starts of <paramref name="text"/>.</summary>
    public LineMap(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>The position of an offset; an offset behind the end belongs to the last line.</summary>
    public TextPosition At(int offset)
    {
        int found = _starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        return new TextPosition(line + 1, offset - _starts[line] + 1);
    }
}
