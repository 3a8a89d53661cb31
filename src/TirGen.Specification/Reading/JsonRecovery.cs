namespace TirGen.Specification.Reading;

/// <summary>
/// Reads what can be read of JSON that breaks the grammar. Where a document is laid out in lines, indentation tells which brace or
/// bracket was forgotten and where the next member begins; on one line the brackets themselves do.
/// </summary>
internal sealed partial class JsonRecovery
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

    private static bool IsValueStart(char c) => c is '{' or '[' or '"' or 't' or 'f' or 'n' or '-' or (>= '0' and <= '9');
}
