namespace TirGen.Specification.Reading;

/// <content>Where a container ends: its closing brace or bracket, one that is missing, and one too many.</content>
internal sealed partial class JsonRecovery
{
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
}
