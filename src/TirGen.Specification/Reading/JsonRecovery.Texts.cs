namespace TirGen.Specification.Reading;

/// <content>Names and texts, also without one of their quotes.</content>
internal sealed partial class JsonRecovery
{
    /// <summary>A name whose opening quote is missing.</summary>
    private string ReadBareName()
    {
        int start = Position;
        int end = start;
        while (end < _text.Length && _text[end] is not ('"' or ':' or ',' or '{' or '}' or '[' or ']' or ' ' or '\t' or '\n' or '\r'))
        {
            end++;
        }

        if (end == start || end >= _text.Length || _text[end] != '"')
        {
            throw JsonSyntaxException.At(start, start + 1, $"Expected a member name in double quotes, found {_scanner.Describe()}.");
        }

        TextEdit quote = TextEdit.Insert(start, "\"");
        TextEdit removal = TextEdit.Remove(TextRange.FromBounds(start, end), _text.Substring(start, end - start));
        bool isStray = end == start + 1 && end + 1 < _text.Length && _text[end + 1] is not (':' or ' ');
        Report(start, end, "Expected a member name in double quotes.", isStray ? [removal, quote] : [quote]);
        if (isStray)
        {
            Position = end;
            return ReadText(isName: true);
        }

        Position = end + 1;
        return _text.Substring(start, end - start);
    }

    /// <summary>Reads a string; one whose closing quote is missing ends where its line, or the part it stands in, most likely does.</summary>
    private string ReadText(bool isName)
    {
        int open = Position;
        ReadProblem problem;
        try
        {
            string value = _scanner.ReadString();
            bool runsIntoNext = !_scanner.AtEnd && (char.IsLetterOrDigit(Current) || Current is '_' or '$' or '/' or '#');
            if (!runsIntoNext)
            {
                return value;
            }

            // This quote opens the next text, or stands in the middle of this one.
            int end = _text.IndexOf(isName ? ':' : ',', open, Position - open);
            TextEdit removal = TextEdit.Remove(new TextRange(Position - 1, 1), "\"");
            Report(open, Position, JsonScanner.Unclosed, end < 0 ? [removal] : [TextEdit.Insert(end, "\""), removal]);
            return end < 0 ? value : CutAt(open, end);
        }
        catch (JsonSyntaxException error)
        {
            problem = error.Problem;
        }

        int lineEnd = _lines.EndOf(open);
        int quote = open;
        do
        {
            quote = _text.IndexOf('"', quote + 1, lineEnd - quote - 1);
        }
        while (quote > 0 && IsEscaped(quote, open));
        if (quote > 0)
        {
            Report(problem);

            // An escape that JSON does not know, or a character that it does not allow.
            Position = quote + 1;
            return _text.Substring(open + 1, quote - open - 1);
        }

        int stop = isName ? _text.IndexOf(':', open, lineEnd - open) : EndOfContent(open, lineEnd);
        Report(problem with { Edits = stop < 0 ? [] : [TextEdit.Insert(stop, "\"")] });
        if (stop < 0)
        {
            Position = lineEnd;
            throw JsonSyntaxException.At(open, lineEnd, JsonScanner.Unclosed);
        }

        return CutAt(open, stop);
    }

    private string CutAt(int open, int end)
    {
        Position = end;
        return _text.Substring(open + 1, Math.Max(0, end - open - 1)).TrimEnd('"', ' ');
    }

    private int EndOfContent(int open, int lineEnd)
    {
        int end = lineEnd;
        while (end > open + 1 && _text[end - 1] is ',' or '}' or ']' or ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    private bool IsEscaped(int quote, int open)
    {
        int slashes = 0;
        while (quote - slashes - 1 > open && _text[quote - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }
}
