namespace TirGen.Specification.Rules.Patterns;

/// <summary>Groups by number and name, and the flags that hold within them.</summary>
internal sealed class PatternGroups
{
    private readonly PatternDialect _dialect;
    private readonly List<string> _names = [];
    private readonly Stack<(bool Multiline, bool SingleLine)> _outer = new();

    public PatternGroups(string source, PatternDialect dialect)
    {
        _dialect = dialect;
        Count(source);
    }

    /// <summary>Whether <c>$</c> also stands before a line feed.</summary>
    public bool IsMultiline { get; private set; }

    /// <summary>Whether <c>.</c> also takes a line feed.</summary>
    public bool IsSingleLine { get; private set; }

    /// <summary>How many groups capture in the whole pattern.</summary>
    public int CaptureCount => _names.Count;

    /// <summary>The number of a named group, from 1; 0 when there is none.</summary>
    public int NumberOf(string name) => _names.IndexOf(name) + 1;

    public void Enter() => _outer.Push((IsMultiline, IsSingleLine));

    public void Leave() => (IsMultiline, IsSingleLine) = _outer.Pop();

    public void LeaveKeepingFlags() => _outer.Pop();

    /// <summary>Passes what follows an opening parenthesis and answers what to write for it; <paramref name="isGroup"/> is false for flags alone.</summary>
    public string Open(PatternCursor cursor, out bool isGroup)
    {
        isGroup = true;
        if (!cursor.TryTake("?"))
        {
            return "(";
        }

        if (cursor.TryTake(":"))
        {
            return "(?:";
        }

        if (_dialect == PatternDialect.Ecma)
        {
            foreach (string look in new[] { "=", "!", "<=", "<!" })
            {
                if (cursor.TryTake(look))
                {
                    return "(?" + look;
                }
            }
        }

        // Plain numbering keeps the order of the text; the engine would number named groups behind all others.
        if (cursor.TryTake("<") || (_dialect == PatternDialect.Re2 && cursor.TryTake("P<")))
        {
            if (cursor.Current is '=' or '!')
            {
                throw new PatternException("A lookbehind is not supported.");
            }

            cursor.TakeUntil(">");
            return "(";
        }

        return _dialect == PatternDialect.Re2 ? Flags(cursor, out isGroup) : throw new PatternException($"A group that opens with \"(?{cursor.Current}\" is not supported.");
    }

    private string Flags(PatternCursor cursor, out bool isGroup)
    {
        bool on = true;
        List<char> set = [];
        List<char> cleared = [];
        while (true)
        {
            char c = cursor.Current;
            cursor.Position++;
            switch (c)
            {
                case 'i':
                    (on ? set : cleared).Add(c);
                    break;
                case 'm':
                    (on ? set : cleared).Add(c);
                    IsMultiline = on;
                    break;
                case 's':
                    IsSingleLine = on;
                    break;
                case '-' when on:
                    on = false;
                    break;
                case ':' or ')':
                    isGroup = c == ':';
                    string minus = cleared.Count > 0 ? "-" : "";
                    string flags = string.Concat(set) + minus + string.Concat(cleared);
                    return isGroup || flags.Length > 0 ? $"(?{flags}{c}" : "";
                default:
                    throw new PatternException($"A group that opens with \"(?{c}\" is not supported.");
            }
        }
    }

    private void Count(string source)
    {
        bool inClass = false;
        for (int i = 0; i < source.Length; i++)
        {
            char c = source[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c is '[' or ']')
            {
                inClass = c == '[';
            }
            else if (c == '(' && !inClass)
            {
                string name = NameAt(source, i + 1);
                if (name.Length > 0 || i + 1 == source.Length || source[i + 1] != '?')
                {
                    _names.Add(name);
                }
            }
        }
    }

    private static string NameAt(string source, int start)
    {
        int open = source.IndexOf('<', start);
        int close = open < 0 ? -1 : source.IndexOf('>', open);
        string lead = close < 0 ? "" : source.Substring(start, open - start);
        bool named = lead is "?" or "?P" && source[open + 1] is not ('=' or '!');
        return named ? source.Substring(open + 1, close - open - 1) : "";
    }
}
