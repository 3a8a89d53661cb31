namespace TirGen.Specification.Reading;

/// <summary>
/// Reads what can be read of JSON that breaks the grammar. Where a document is laid out in lines, indentation tells which brace or
/// bracket was forgotten and where the next member begins; on one line the brackets themselves do.
/// </summary>
internal sealed class JsonRecovery
{
    // Beyond that it is another notation, and not worth the time.
    private const int MaxErrors = 200;
    private readonly string _text;
    private readonly ReadOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly JsonScanner _scanner;
    private readonly TextLines _lines;
    private readonly List<ReadProblem> _problems = [];
    private int _depth;
    private int _errors;

    private JsonRecovery(string text, ReadOptions options, CancellationToken cancellation)
    {
        _text = text;
        _options = options;
        _cancellation = cancellation;
        _scanner = new JsonScanner(text, allowComments: true);
        _lines = new TextLines(text);
    }

    private char Current => _scanner.Current;

    private int Position
    {
        get => _scanner.Position;
        set => _scanner.Position = value;
    }

    /// <summary>A tree and the problems; null when not even a part can be read.</summary>
    public static ReadResult? Read(string text, ReadOptions options, CancellationToken cancellation)
    {
        int stray = StrayAt(text);
        JsonRecovery recovery = new(stray < 0 ? text : text.Substring(0, stray) + " " + text.Substring(stray + 1), options, cancellation);
        try
        {
            if (stray >= 0)
            {
                TextRange place = new(stray, 1);
                recovery.Report(stray, stray + 1, $"This '{text[stray]}' belongs to nothing; remove it.", TextEdit.Remove(place, text[stray].ToString()));
            }

            recovery._scanner.SkipBlanks();
            SpecNode root = recovery.ReadRoot();
            recovery._scanner.SkipBlanks();
            if (!recovery._scanner.AtEnd)
            {
                recovery.Report(recovery.Position, recovery.Position + 1, $"Expected the end of the document, found {recovery._scanner.Describe()}.");
            }

            return recovery._problems.Count == 0 ? null : new ReadResult(root, [.. recovery._problems.OrderBy(static p => p.Range.Start)]);
        }
        catch (JsonSyntaxException)
        {
            return null;
        }
    }

    /// <summary>
    /// The one character that stands in the indentation of a line, away from the rest or where nothing begins with it; -1 when there
    /// is none. Where several lines are like that, it is how the document is laid out.
    /// </summary>
    private static int StrayAt(string text)
    {
        int found = -1;
        for (int start = 0; start < text.Length; start = text.IndexOf('\n', start) is >= 0 and int end ? end + 1 : text.Length)
        {
            int first = start;
            while (first < text.Length && text[first] is ' ' or '\t')
            {
                first++;
            }

            int next = first + 1;
            while (next < text.Length && text[next] is ' ' or '\t')
            {
                next++;
            }

            bool isAlone = first < text.Length && text[first] is not ('\n' or '\r' or '/') && next < text.Length && text[next] is not ('\n' or '\r')
                && (next - first > 2 || text[first] is ',' or ':');
            if (isAlone && found >= 0)
            {
                return -1;
            }

            found = isAlone ? first : found;
        }

        return found;
    }

    /// <summary>The root, which is an object also where a bracket stands before it.</summary>
    private SpecNode ReadRoot()
    {
        int start = Position;
        if (Current == '[')
        {
            _scanner.Advance();
            SkipBlanks();
            if (Current == '{')
            {
                int end = _text.TrimEnd().Length;
                bool isClosed = _text[end - 1] == ']';
                string inside = _text.Substring(start + 1, end - start - (isClosed ? 2 : 1));
                TextEdit edit = new("Remove the brackets", TextRange.FromBounds(start, end), inside, IsDictated: true);
                Report(start, start + 1, "A document is an object; remove this bracket.", edit);
                SpecNode root = ReadValue();
                Position = _text.Length;
                return root;
            }

            Position = start;
        }

        return ReadValue();
    }

    /// <summary>Notes a problem, unless one stands close before it: a damage shows more than once.</summary>
    private void Report(int start, int end, string message, params TextEdit[] edits) =>
        Report(new ReadProblem(ReadProblemKind.Syntax, message, TextRange.FromBounds(start, Math.Max(start, Math.Min(end, _text.Length)))) { Edits = edits });

    private void Report(ReadProblem problem)
    {
        if (++_errors > MaxErrors)
        {
            throw new JsonSyntaxException(problem with { Kind = ReadProblemKind.Limit });
        }

        int line = _lines.NumberOf(problem.Range.Start);
        if (_problems.Count == 0 || line > _lines.NumberOf(_problems[_problems.Count - 1].Range.Start) + 1)
        {
            _problems.Add(problem);
        }
    }

    private SpecNode ReadValue()
    {
        int start = Position;
        switch (Current)
        {
            case '{' or '[':
                char open = Current;
                _scanner.Advance();
                return ReadContainer(start, open == '{', _lines.IndentationOf(start));
            case '"':
                string text = ReadText(isName: false);
                return new SpecString(TextRange.FromBounds(start, Position), text, _scanner.TakeEscapes());
            case 't' or 'f':
                bool flag = Current == 't';
                _scanner.Expect(flag ? "true" : "false");
                return new SpecBoolean(TextRange.FromBounds(start, Position), flag);
            case 'n':
                _scanner.Expect("null");
                return new SpecNull(TextRange.FromBounds(start, Position));
            case '-' or (>= '0' and <= '9'):
                string number = _scanner.ReadNumber();
                return new SpecNumber(TextRange.FromBounds(start, Position), number);
            default:
                throw JsonSyntaxException.At(start, start + 1, $"Expected a value, found {_scanner.Describe()}.");
        }
    }

    /// <summary>Reads the members or items behind an opening brace or bracket, and its closing one.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="isObject">Whether it is an object.</param>
    /// <param name="closeIndent">How far the line is indented that it begins on: the closing one stands there.</param>
    private SpecNode ReadContainer(int start, bool isObject, int closeIndent)
    {
        if (++_depth > _options.MaxDepth)
        {
            throw new JsonSyntaxException(new ReadProblem(
                ReadProblemKind.Limit, $"Values are nested deeper than {_options.MaxDepth} levels.", new TextRange(start, 1)));
        }

        List<SpecMember> members = [];
        List<SpecNode> items = [];
        SkipBlanks();
        if (!_scanner.AtEnd && Current is not ('}' or ']') && _lines.OpensLine(Position) && (isObject ? IsItem() : IsMember()))
        {
            isObject = !isObject;
            string open = isObject ? "{" : "[";
            Report(start, start + 1, isObject ? "Expected '{' before the members that follow." : "Expected '[' before the items that follow.", TextEdit.Write(new TextRange(start, 1), open));
        }

        bool isLaidOut = _lines.OpensLine(Position) && Current is not ('}' or ']') && _lines.IndentationOf(Position) > closeIndent;
        int childIndent = isLaidOut ? _lines.IndentationOf(Position) : -1;
        while (!IsEnd(start, isObject, closeIndent, childIndent))
        {
            _cancellation.ThrowIfCancellationRequested();
            int before = Position;
            try
            {
                if (isObject)
                {
                    members.Add(ReadMember());
                }
                else
                {
                    items.Add(ReadValue());
                }

                PassComma(isObject, childIndent);
            }
            catch (JsonSyntaxException error) when (error.Problem.Kind == ReadProblemKind.Syntax)
            {
                Report(error.Problem);
                Position = Math.Max(Position, error.Problem.Range.Start);
                PassDamage(childIndent);
            }

            SkipBlanks();
            if (Position == before && !_scanner.AtEnd)
            {
                _scanner.Advance();
            }
        }

        _depth--;
        TextRange range = TextRange.FromBounds(start, Position);
        return isObject ? new SpecObject(range, members) : new SpecArray(range, items);
    }

    /// <summary>Whether the container ends here; its closing brace or bracket is passed, and before it what closes nothing.</summary>
    private bool IsEnd(int start, bool isObject, int closeIndent, int childIndent)
    {
        SkipBlanks();
        while (IsExtraCloser(childIndent) && !IsForeign(start, isObject, closeIndent, childIndent))
        {
            Report(Position, Position + 1, $"Nothing is open here that '{Current}' closes.", RemovalsOf(Position));
            _scanner.Advance();
            SkipBlanks();
            if (Current == ',')
            {
                _scanner.Advance();
                SkipBlanks();
            }
        }

        string kind = isObject ? "object" : "list";
        char close = isObject ? '}' : ']';
        if (_scanner.AtEnd)
        {
            Report(_text.Length, _text.Length, $"The {kind} that begins in line {_lines.NumberOf(start)} is not closed.", Closing(close, closeIndent));
            return true;
        }

        if (IsForeign(start, isObject, closeIndent, childIndent))
        {
            Report(Position, Position + 1, $"Expected '{close}', because the {kind} that begins in line {_lines.NumberOf(start)} is not closed.", Closing(close, closeIndent));
            return true;
        }

        if (Current is not ('}' or ']'))
        {
            return false;
        }

        if (Current != close)
        {
            Report(Position, Position + 1, $"Expected '{close}', found '{Current}'.", TextEdit.Write(new TextRange(Position, 1), close.ToString()));
            if (childIndent < 0 && !_lines.OpensLine(Position))
            {
                // The bracket of what is around this.
                return true;
            }
        }

        _scanner.Advance();
        return true;
    }

    /// <summary>Whether what begins here stands so far out that it belongs to something around the container.</summary>
    private bool IsForeign(int start, bool isObject, int closeIndent, int childIndent)
    {
        if (_scanner.AtEnd || !_lines.OpensLine(Position))
        {
            return false;
        }

        bool isCloser = Current is '}' or ']';
        int indent = _lines.IndentationOf(Position);
        bool isOut = indent < closeIndent || (indent == closeIndent && !isCloser && (childIndent >= 0 || Position > start + 1));
        return isOut && !(childIndent < 0 && Current == (isObject ? '}' : ']'));
    }

    /// <summary>Whether a closer stands where members do, or in the middle of a line behind which they go on.</summary>
    private bool IsExtraCloser(int childIndent) =>
        childIndent >= 0 && !_scanner.AtEnd && Current is '}' or ']'
        && (_lines.OpensLine(Position) ? _lines.IndentationOf(Position) >= childIndent : GoesOnAfterCloser(childIndent));

    /// <summary>Whether the lines behind a closer in the middle of a line go on as if it were not there.</summary>
    private bool GoesOnAfterCloser(int childIndent)
    {
        int before = Position;
        _scanner.Advance();
        SkipBlanks();
        if (Current == ',')
        {
            _scanner.Advance();
            SkipBlanks();
        }

        bool goesOn = !_scanner.AtEnd && _lines.OpensLine(Position) && _lines.IndentationOf(Position) >= childIndent && Current is not ('}' or ']');
        Position = before;
        return goesOn;
    }

    private SpecMember ReadMember()
    {
        int start = Position;
        int indent = _lines.IndentationOf(start);
        string name = Current == '"' ? ReadText(isName: true) : ReadBareName();
        TextRange range = TextRange.FromBounds(start, Position);
        SkipBlanks();
        if (Current != ':')
        {
            if (_scanner.AtEnd || _lines.OpensLine(Position))
            {
                throw JsonSyntaxException.At(range.End, range.End, "Expected a colon and a value behind this name.");
            }

            Report(
                Position, Position + 1, $"Expected a colon, found {_scanner.Describe()}.",
                TextEdit.Write(new TextRange(Position, 1), ":"), TextEdit.Insert(range.End, ":"), TextEdit.Remove(new TextRange(Position, 1), Current.ToString()));
        }

        if (Current == ':' || !IsValueStart(Current))
        {
            _scanner.Advance();
        }

        int behindColon = Position;
        SkipBlanks();
        if (!_scanner.AtEnd && !IsValueStart(Current) && !_lines.OpensLine(Position))
        {
            Report(Position, Position + 1, $"Expected a value, found {_scanner.Describe()}.", TextEdit.Remove(new TextRange(Position, 1), Current.ToString()));
            _scanner.Advance();
            behindColon = Position;
            SkipBlanks();
        }

        if (_lines.OpensLine(Position) && Current is not ('{' or '['))
        {
            if (_lines.IndentationOf(Position) <= indent)
            {
                throw JsonSyntaxException.At(behindColon, behindColon, "Expected a value behind this.");
            }

            // Deeper lines without what opens them.
            bool isObject = IsMember();
            Report(
                behindColon, behindColon, isObject ? "Expected '{' before the members that follow." : "Expected '[' before the items that follow.",
                TextEdit.Insert(behindColon, isObject ? " {" : " ["));
            return new SpecMember(name, range, ReadContainer(Position, isObject, indent));
        }

        return new SpecMember(name, range, ReadValue());
    }

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

    /// <summary>Passes what parts a member or item from the next one.</summary>
    private void PassComma(bool isObject, int childIndent)
    {
        int behind = Position;
        SkipBlanks();
        bool isOutside = childIndent >= 0 && _lines.OpensLine(Position) && _lines.IndentationOf(Position) < childIndent;
        if (Current == ',' && isOutside)
        {
            // The comma behind the closer that is missing.
            return;
        }

        if (Current == ',')
        {
            int comma = Position;
            _scanner.Advance();
            SkipBlanks();
            if (Current is '}' or ']')
            {
                Report(new ReadProblem(ReadProblemKind.Syntax, $"A comma stands before '{Current}'; remove it.", new TextRange(comma, 1)) { Edits = [new TextEdit("Remove the comma", new TextRange(comma, 1), "", IsDictated: true)] });
            }
        }
        else if (_scanner.AtEnd || Current is '}' or ']')
        {
            return;
        }
        else if (_lines.OpensLine(Position))
        {
            if (childIndent >= 0 && _lines.IndentationOf(Position) >= childIndent)
            {
                Report(behind, behind, "Expected a comma behind this.", TextEdit.Insert(behind, ","));
            }
        }
        else
        {
            Report(
                Position, Position + 1, $"Expected a comma or a closing {(isObject ? "brace" : "bracket")}, found {_scanner.Describe()}.",
                TextEdit.Insert(behind, ","), TextEdit.Write(new TextRange(Position, 1), ","), TextEdit.Remove(new TextRange(Position, 1), Current.ToString()));
            if (Current != '"')
            {
                PassDamage(childIndent);
            }
        }
    }

    /// <summary>Goes on to the next member or item, past everything that belongs to a damaged one.</summary>
    private void PassDamage(int childIndent)
    {
        if (childIndent < 0)
        {
            PassOnLine();
            return;
        }

        while (!_scanner.AtEnd)
        {
            Position = _lines.EndOf(Position);
            SkipBlanks();
            int indent = _scanner.AtEnd ? -1 : _lines.IndentationOf(Position);
            if (indent == childIndent && Current is '}' or ']')
            {
                continue;
            }

            if (indent <= childIndent)
            {
                return;
            }
        }
    }

    /// <summary>The same within one line: to a comma or a closer that belongs to the container.</summary>
    private void PassOnLine()
    {
        int depth = 0;
        char last = '\0';
        for (; !_scanner.AtEnd && Current is not ('\n' or '\r'); _scanner.Advance())
        {
            switch (Current)
            {
                case '"' when last is '{' or '[' or ',' or ':':
                    PassText();
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when depth == 0:
                    return;
                case '}' or ']':
                    depth--;
                    break;
                case ',' when depth == 0:
                    _scanner.Advance();
                    return;
            }

            last = !_scanner.AtEnd && Current is ' ' or '\t' ? last : Current;
        }
    }

    /// <summary>Goes to the closing quote of a text on this line, if it has one.</summary>
    private void PassText()
    {
        int open = Position;
        int end = _lines.EndOf(open);
        for (int i = open + 1; i < end; i++)
        {
            if (_text[i] == '"' && !IsEscaped(i, open))
            {
                Position = i;
                return;
            }
        }
    }

    /// <summary>Whether a text and a colon stand here.</summary>
    private bool IsMember() => BehindText() == ':';

    /// <summary>Whether an object, or a text and a comma, stand here.</summary>
    private bool IsItem() => Current == '{' || BehindText() == ',';

    /// <summary>What stands behind a text on this line; U+0000 when there is none here.</summary>
    private char BehindText()
    {
        int before = Position;
        if (Current == '"')
        {
            PassText();
        }

        if (Position == before)
        {
            return '\0';
        }

        _scanner.Advance();
        SkipBlanks();
        char behind = Current;
        Position = before;
        return behind;
    }

    private void SkipBlanks()
    {
        try
        {
            _scanner.SkipBlanks();
        }
        catch (JsonSyntaxException)
        {
            // A comment without an end.
            Position = _text.Length;
        }
    }

    /// <summary>The removal of a closer, and that with the comma behind it.</summary>
    private TextEdit[] RemovalsOf(int closer)
    {
        string text = _text[closer].ToString();
        bool hasComma = closer + 1 < _text.Length && _text[closer + 1] == ',';
        TextEdit alone = TextEdit.Remove(new TextRange(closer, 1), text);
        return hasComma ? [alone, TextEdit.Remove(new TextRange(closer, 2), text + ",")] : [alone];
    }

    /// <summary>The closing of a container behind its last member, in a line of its own where it has several.</summary>
    private TextEdit Closing(char close, int indentation)
    {
        int end = Position;
        while (end > 0 && _text[end - 1] is ' ' or '\t' or '\r' or '\n')
        {
            end--;
        }

        end -= end > 0 && _text[end - 1] == ',' ? 1 : 0;
        return TextEdit.Insert(end, "\n" + new string(' ', indentation) + close);
    }

    private static bool IsValueStart(char c) => c is '{' or '[' or '"' or 't' or 'f' or 'n' or '-' or (>= '0' and <= '9');
}
