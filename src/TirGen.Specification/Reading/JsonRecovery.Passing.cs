namespace TirGen.Specification.Reading;

/// <content>What is passed over: separators, blanks, and what belongs to a damage.</content>
internal sealed partial class JsonRecovery
{
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
}
