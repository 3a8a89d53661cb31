using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TirGen.Specification.Rules.Patterns;

/// <summary>
/// Rewrites a pattern so that .NET's engine reads it as its own dialect does: ASCII shorthands, an end that is the end,
/// code points instead of UTF-16 units, and nothing that only .NET would understand.
/// </summary>
internal sealed class PatternTranslator
{
    private const int MaxDepth = 100;

    /// <summary>RE2 refuses larger repetitions; so does this, for both dialects: the engine unrolls them.</summary>
    private const int MaxRepeat = 1_000;
    private readonly PatternCursor _cursor;
    private readonly PatternDialect _dialect;
    private readonly PatternGroups _groups;
    private readonly PatternEscapes _escapes;
    private readonly StringBuilder _output = new();
    private int _depth;

    public PatternTranslator(string source, PatternDialect dialect)
    {
        _cursor = new PatternCursor(source);
        _dialect = dialect;
        _groups = new PatternGroups(source, dialect);
        _escapes = new PatternEscapes(_cursor, dialect, _groups);
    }

    /// <summary>Whether a category was used: the engine knows it for units of the basic plane only.</summary>
    public bool UsesCategories => _escapes.UsesCategories;

    public string Translate()
    {
        Alternatives();
        if (!_cursor.AtEnd)
        {
            throw new PatternException("The pattern has a ')' too many.");
        }

        return _output.ToString();
    }

    private void Alternatives()
    {
        if (++_depth > MaxDepth)
        {
            throw new PatternException($"Groups are nested deeper than {MaxDepth} levels.");
        }

        while (!_cursor.AtEnd && _cursor.Current != ')')
        {
            Term();
        }

        _depth--;
    }

    private void Term()
    {
        switch (_cursor.Current)
        {
            case '|' or '^':
                _output.Append(_cursor.Current);
                _cursor.Position++;
                return;
            case '$':
                _cursor.Position++;
                _output.Append(_groups.IsMultiline ? "(?=\\n|\\z)" : "\\z");
                return;
            case '(':
                if (!Group())
                {
                    return;
                }

                break;
            case '*' or '+' or '?':
                throw new PatternException($"Nothing stands before '{_cursor.Current}'.");
            default:
                Atom();
                break;
        }

        Quantifier();
    }

    private void Atom()
    {
        if (_cursor.TryTake("."))
        {
            string excluded = _dialect == PatternDialect.Ecma ? @"\n\r\u2028\u2029" : _groups.IsSingleLine ? "" : @"\n";
            CharacterSet set = new();
            set.Add(excluded);
            _output.Append(set.Write(negated: true));
        }
        else if (_cursor.TryTake("["))
        {
            _output.Append(_escapes.CharacterClass());
        }
        else if (_cursor.TryTake("\\"))
        {
            _output.Append(_escapes.OutsideClass());
        }
        else
        {
            _output.Append(CharacterSet.Literal(_cursor.TakeCodePoint()));
        }
    }

    /// <summary>Passes a group; false when it was flags alone, which hold up to the end of the group around it.</summary>
    private bool Group()
    {
        _cursor.Position++;
        _groups.Enter();
        _output.Append(_groups.Open(_cursor, out bool isGroup));
        if (!isGroup)
        {
            _groups.LeaveKeepingFlags();
            return false;
        }

        Alternatives();
        if (!_cursor.TryTake(")"))
        {
            throw new PatternException("The pattern lacks a closing ')'.");
        }

        _output.Append(')');
        _groups.Leave();
        return true;
    }

    private void Quantifier()
    {
        int start = _cursor.Position;
        if (_cursor.TryTake("*") || _cursor.TryTake("+") || _cursor.TryTake("?"))
        {
            _cursor.Position = start;
            _output.Append(_cursor.Current);
            _cursor.Position++;
        }
        else if (!_cursor.TryTake("{") || !Braces(start))
        {
            return;
        }

        if (_cursor.TryTake("?"))
        {
            _output.Append('?');
        }

        if (_cursor.Current is '*' or '+' or '?')
        {
            throw new PatternException("A quantifier follows a quantifier.");
        }
    }

    /// <summary>Writes a counted repetition; without one the brace is a character of its own.</summary>
    private bool Braces(int start)
    {
        Match match = Regex.Match(_cursor.Rest(), @"^([0-9]{1,9})(,([0-9]{0,9}))?\}", RegexOptions.CultureInvariant);
        if (!match.Success)
        {
            _cursor.Position = start;
            return false;
        }

        foreach (Group group in new[] { match.Groups[1], match.Groups[3] })
        {
            if (group.Length > 0 && int.Parse(group.Value, CultureInfo.InvariantCulture) > MaxRepeat)
            {
                throw new PatternException($"A repetition counts at most {MaxRepeat}.");
            }
        }

        _cursor.Position = start + 1 + match.Length;
        _output.Append('{').Append(match.Value);
        return true;
    }
}
