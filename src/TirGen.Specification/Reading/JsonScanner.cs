using System.Text;

namespace TirGen.Specification.Reading;

/// <summary>The tokens of JSON: blanks, strings, numbers, words.</summary>
internal sealed class JsonScanner(string text, bool allowComments)
{
    /// <summary>What is wrong with a string whose closing quote is missing.</summary>
    public const string Unclosed = "The text that begins here is not closed.";

    private readonly StringBuilder _unescaped = new();
    private readonly List<EscapeMark> _escapes = [];

    public int Position { get; set; } = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    public bool AtEnd => Position >= text.Length;

    /// <summary>The next character; U+0000 at the end, which no rule of the grammar accepts.</summary>
    public char Current => AtEnd ? '\0' : text[Position];

    public void Advance() => Position++;

    public string Describe() =>
        AtEnd ? "the end of the text"
        : Current < ' ' || Current > '~' ? $"the character U+{(int)Current:X4}"
        : $"'{Current}'";

    public void Take(char expected, string name)
    {
        if (Current != expected || AtEnd)
        {
            throw JsonSyntaxException.At(Position, Position + 1, $"Expected {name}, found {Describe()}.");
        }

        Position++;
    }

    public void Expect(string word)
    {
        int start = Position;
        if (string.CompareOrdinal(text, start, word, 0, word.Length) != 0)
        {
            throw JsonSyntaxException.At(start, start + 1, $"Expected a value, found {Describe()}.");
        }

        Position += word.Length;
    }

    /// <summary>Passes a comma and the blanks behind it; false when there is none. A comma before <paramref name="close"/> is an error.</summary>
    public bool SkipComma(char close)
    {
        if (Current != ',')
        {
            return false;
        }

        int comma = Position++;
        SkipBlanks();
        if (Current == close)
        {
            ReadProblem problem = new(ReadProblemKind.Syntax, $"A comma stands before '{close}'; remove it.", new TextRange(comma, 1));
            throw new JsonSyntaxException(problem with { Edits = [new TextEdit("Remove the comma", new TextRange(comma, 1), "", IsDictated: true)] });
        }

        return true;
    }

    public void SkipBlanks()
    {
        while (!AtEnd)
        {
            if (Current is ' ' or '\t' or '\r' or '\n')
            {
                Position++;
            }
            else if (Current != '/' || !SkipComment())
            {
                return;
            }
        }
    }

    public string ReadNumber()
    {
        int start = Position;
        if (Current == '-')
        {
            Position++;
        }

        if (Current == '0')
        {
            Position++;
        }
        else
        {
            SkipDigits(start);
        }

        if (Current == '.')
        {
            Position++;
            SkipDigits(start);
        }

        if (Current is 'e' or 'E')
        {
            Position++;
            if (Current is '+' or '-')
            {
                Position++;
            }

            SkipDigits(start);
        }

        if (Current is (>= '0' and <= '9') or '.')
        {
            throw JsonSyntaxException.At(start, Position + 1, "A number has no leading zero and one fraction.");
        }

        return text.Substring(start, Position - start);
    }

    /// <summary>The escapes of the string read last; null when it had none.</summary>
    public IReadOnlyList<EscapeMark>? TakeEscapes() => _escapes.Count == 0 ? null : [.. _escapes];

    /// <summary>Reads a string from its opening to behind its closing quote.</summary>
    public string ReadString()
    {
        int open = Position++;
        int run = Position;
        _unescaped.Clear();
        _escapes.Clear();
        while (true)
        {
            if (AtEnd)
            {
                throw JsonSyntaxException.At(open, Position, Unclosed);
            }

            char c = text[Position];
            if (c == '"')
            {
                string tail = text.Substring(run, Position++ - run);
                return _unescaped.Length == 0 ? tail : _unescaped.Append(tail).ToString();
            }

            if (c is '\n' or '\r')
            {
                throw JsonSyntaxException.At(open, Position, Unclosed);
            }

            if (c < ' ')
            {
                string escape = $"\\u{(int)c:x4}";
                throw JsonSyntaxException.At(Position, Position + 1, $"A string may not hold the control character U+{(int)c:X4}; write it as {escape}.", TextEdit.Write(new TextRange(Position, 1), escape));
            }

            if (c == '\\')
            {
                int start = Position;
                _unescaped.Append(text, run, start - run).Append(ReadEscape());
                run = Position;
                _escapes.Add(new EscapeMark(_unescaped.Length - 1, run - start));
            }
            else
            {
                Position++;
            }
        }
    }

    private char ReadEscape()
    {
        int start = Position++;
        char c = Current;
        Position++;
        return c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadHex(start),
            _ => throw JsonSyntaxException.At(start, Math.Min(start + 2, text.Length), "JSON knows the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX."),
        };
    }

    private char ReadHex(int start)
    {
        int value = 0;
        for (int i = 0; i < 4; i++, Position++)
        {
            int digit = Current switch
            {
                >= '0' and <= '9' => Current - '0',
                >= 'a' and <= 'f' => Current - 'a' + 10,
                >= 'A' and <= 'F' => Current - 'A' + 10,
                _ => throw JsonSyntaxException.At(start, Position, "\\u takes four hexadecimal digits."),
            };
            value = (value << 4) | digit;
        }

        return (char)value;
    }

    private void SkipDigits(int start)
    {
        if (Current is not (>= '0' and <= '9'))
        {
            throw JsonSyntaxException.At(start, Position + 1, $"Expected a digit, found {Describe()}.");
        }

        while (Current is >= '0' and <= '9')
        {
            Position++;
        }
    }

    private bool SkipComment()
    {
        char kind = Position + 1 < text.Length ? text[Position + 1] : '\0';
        if (kind is not ('/' or '*'))
        {
            return false;
        }

        string close = kind == '/' ? "\n" : "*/";
        int end = text.IndexOf(close, Position + 2, StringComparison.Ordinal);
        if (!allowComments)
        {
            int behind = end < 0 ? text.Length : kind == '*' ? end + close.Length : text[end - 1] == '\r' ? end - 1 : end;
            TextEdit removal = new("Remove the comment", Whole(Position, behind), "", IsDictated: false);
            throw JsonSyntaxException.At(Position, Position + 2, "JSON has no comments; remove this one.", removal);
        }

        if (end < 0 && kind == '*')
        {
            throw JsonSyntaxException.At(Position, Position + 2, "This comment has no end.");
        }

        Position = end < 0 ? text.Length : end + close.Length;
        return true;
    }

    /// <summary>A comment with the blanks before it, where nothing follows it on its line; with the line, where nothing stands before it either.</summary>
    private TextRange Whole(int start, int end)
    {
        bool endsLine = end == text.Length || text[end] is '\r' or '\n';
        int before = start;
        while (endsLine && before > 0 && text[before - 1] is ' ' or '\t')
        {
            before--;
        }

        bool opensLine = endsLine && before > 0 && text[before - 1] == '\n';
        return opensLine && text.IndexOf('\n', end) is >= 0 and var next ? TextRange.FromBounds(before, next + 1) : TextRange.FromBounds(before, end);
    }
}
