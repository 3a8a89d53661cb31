using TirGen.Specification.Reading;

namespace TirGen.Specification.Yaml;

/// <summary>Where the units of a scalar's value stand in the text of a document.</summary>
internal static class YamlText
{
    /// <summary>The length of <c>\UXXXXXXXX</c>, the one escape that can be two units of the value.</summary>
    private const int LongEscape = 10;

    /// <summary>The scalar itself, without the anchor and tag before it and the line ends behind it.</summary>
    public static TextRange WithoutProperties(string text, TextRange range, bool hasNone)
    {
        int start = range.Start;
        int end = Math.Min(range.End, text.Length);
        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        while (!hasNone && start < end && text[start] is '&' or '!' or '#')
        {
            bool isComment = text[start] == '#';
            while (start < end && (isComment ? text[start] is not ('\n' or '\r') : !IsBlank(text[start])))
            {
                start++;
            }

            start = SkipBlanks(text, start, end);
        }

        return TextRange.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>Where the value begins, and which of its units are longer or shorter in the text.</summary>
    public static (int Start, List<EscapeMark> Marks) Align(string text, TextRange range, string value)
    {
        char style = range.Length > 0 ? text[range.Start] : '\0';
        int start = StartOf(text, range, style, value);
        List<EscapeMark> marks = [];
        int position = start;
        for (int i = 0; i < value.Length && position < range.End; i++)
        {
            if (style == '"' && SkipEscapedBreak(text, position, range.End) is var skipped and > 0)
            {
                Widen(marks, i - 1, skipped, ref start);
                position += skipped;
            }

            int length = LengthOf(text, position, range.End, style, value, i);
            if (length != 1)
            {
                marks.Add(new EscapeMark(i, length));
            }

            position += length;
        }

        return (start, marks);
    }

    private static int StartOf(string text, TextRange range, char style, string value)
    {
        if (style is not ('|' or '>'))
        {
            return style is '"' or '\'' ? range.Start + 1 : range.Start;
        }

        // Behind the header; an indentation is no part of a value that begins with a letter.
        int line = text.IndexOf('\n', range.Start, range.Length) + 1;
        int start = line == 0 ? range.End : line;
        return value.Length > 0 && IsBlank(value[0]) ? start : SkipBlanks(text, start, range.End);
    }

    private static int LengthOf(string text, int position, int end, char style, string value, int index)
    {
        if (position >= end)
        {
            return 1;
        }

        char c = text[position];
        if (style == '"' && char.IsLowSurrogate(value[index]) && position >= LongEscape && string.CompareOrdinal(text, position - LongEscape, "\\U", 0, 2) == 0)
        {
            // The second unit of one escape.
            return 0;
        }

        if (style == '"' && c == '\\')
        {
            return (position + 1 < end ? text[position + 1] : ' ') switch { 'x' => 4, 'u' => 6, 'U' => LongEscape, _ => 2 };
        }

        if (style == '\'' && c == '\'')
        {
            return 2;
        }

        // The last of several blanks takes the indentation and the folded line ends with it.
        bool isLastBlank = IsBlank(value[index]) && (index + 1 == value.Length || !IsBlank(value[index + 1]));
        return isLastBlank ? Math.Max(1, SkipBlanks(text, position, end) - position) : 1;
    }

    /// <summary>A backslash before a line end, which takes the indentation of the next line with it and gives nothing.</summary>
    private static int SkipEscapedBreak(string text, int position, int end) =>
        position + 1 < end && text[position] == '\\' && text[position + 1] is '\n' or '\r' ? SkipBlanks(text, position + 1, end) - position : 0;

    private static void Widen(List<EscapeMark> marks, int index, int by, ref int start)
    {
        if (index < 0)
        {
            start += by;
        }
        else if (marks.Count > 0 && marks[marks.Count - 1].Index == index)
        {
            marks[marks.Count - 1] = new EscapeMark(index, marks[marks.Count - 1].Length + by);
        }
        else
        {
            marks.Add(new EscapeMark(index, 1 + by));
        }
    }

    private static int SkipBlanks(string text, int position, int end)
    {
        while (position < end && IsBlank(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';
}
