namespace TirGen.Specification.Reading;

/// <summary>The lines of a text by their indentation, which tells how deep a part of a damaged document was meant to stand.</summary>
internal sealed class TextLines(string text)
{
    private readonly LineMap _map = new(text);

    /// <summary>The number of the line of an offset, from 1.</summary>
    public int NumberOf(int offset) => _map.At(offset).Line;

    /// <summary>How far the line of an offset is indented.</summary>
    public int IndentationOf(int offset)
    {
        int start = offset - (_map.At(offset).Column - 1);
        int end = start;
        while (end < text.Length && text[end] is ' ' or '\t' or '\uFEFF')
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Whether nothing but blanks stands before an offset on its line.</summary>
    public bool OpensLine(int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '\t' or '\uFEFF')
        {
            offset--;
        }

        return offset == 0 || text[offset - 1] is '\n' or '\r';
    }

    /// <summary>The end of the line of an offset, before its line break.</summary>
    public int EndOf(int offset)
    {
        int end = text.IndexOfAny(['\n', '\r'], offset);
        return end < 0 ? text.Length : end;
    }
}
