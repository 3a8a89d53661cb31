using System.Globalization;
using System.Text;

namespace TirGen.Requests;

/// <summary>Makes texts that a pattern matches, as far as regular languages go; assertions are left to luck.</summary>
internal sealed class PatternText(string pattern, Random random)
{
    private const int MostRepeats = 3;

    private const string Letters = "abcXYZ019_- ./";

    private readonly StringBuilder _text = new();
    private int _at;

    public string Create()
    {
        _at = 0;
        _text.Clear();
        Alternatives(writes: true);
        return _text.ToString();
    }

    private char Current => _at < pattern.Length ? pattern[_at] : '\0';

    /// <summary>One of several branches is written; the others are passed over.</summary>
    private void Alternatives(bool writes)
    {
        int start = _at;
        int branches = 1;
        for (Sequence(writes: false); Current == '|'; Sequence(writes: false))
        {
            _at++;
            branches++;
        }

        int end = _at;
        if (writes)
        {
            _at = start;
            for (int chosen = random.Next(branches); chosen > 0; chosen--)
            {
                Sequence(writes: false);
                _at++;
            }

            Sequence(writes: true);
            _at = end;
        }
    }

    private void Sequence(bool writes)
    {
        while (_at < pattern.Length && Current is not ('|' or ')'))
        {
            int start = _at;
            Atom(writes: false);
            int end = _at;
            int times = Repeats();
            int next = _at;
            for (; writes && times > 0; times--)
            {
                _at = start;
                Atom(writes: true);
            }

            _at = Math.Max(next, end);
        }
    }

    private void Atom(bool writes)
    {
        char c = pattern[_at++];
        switch (c)
        {
            case '^' or '$':
                break;
            case '(':
                bool isAssertion = false;
                if (Current == '?')
                {
                    _at++;
                    isAssertion = Current is '=' or '!' or '<';
                    _at++;
                }

                Alternatives(writes && !isAssertion);
                _at++;
                break;
            case '[':
                Write(Class(), writes);
                break;
            case '.':
                Write(Letters, writes);
                break;
            case '\\':
                Write(Escaped(), writes);
                break;
            default:
                Write(c.ToString(), writes);
                break;
        }
    }

    private int Repeats()
    {
        (int least, int most) = (1, 1);
        switch (Current)
        {
            case '?':
                (least, most) = (0, 1);
                _at++;
                break;
            case '*':
                (least, most) = (0, MostRepeats);
                _at++;
                break;
            case '+':
                (least, most) = (1, MostRepeats);
                _at++;
                break;
            case '{' when pattern.IndexOf('}', _at) is > 0 and var end && char.IsAsciiDigit(pattern[_at + 1]):
                string[] bounds = pattern[(_at + 1)..end].Split(',');
                least = int.Parse(bounds[0], CultureInfo.InvariantCulture);
                most = bounds.Length == 1 ? least : bounds[1].Length == 0 ? least + MostRepeats : Math.Min(int.Parse(bounds[1], CultureInfo.InvariantCulture), least + MostRepeats);
                _at = end + 1;
                break;
            default:
                return 1;
        }

        if (Current is '?' or '+')
        {
            _at++;
        }

        return random.Next(least, most + 1);
    }

    private string Class()
    {
        bool isNegated = Current == '^';
        if (isNegated)
        {
            _at++;
        }

        StringBuilder letters = new();
        for (bool isFirst = true; Current != ']' || isFirst; isFirst = false)
        {
            char c = pattern[_at++];
            if (c == '\\')
            {
                letters.Append(Escaped());
            }
            else if (Current == '-' && _at + 1 < pattern.Length && pattern[_at + 1] is not (']' or '\\'))
            {
                for (char to = pattern[_at + 1]; c <= to && letters.Length < 200; c++)
                {
                    letters.Append(c);
                }

                _at += 2;
            }
            else
            {
                letters.Append(c);
            }
        }

        _at++;
        string all = letters.ToString();
        return isNegated ? string.Concat(Letters.Where(c => !all.Contains(c, StringComparison.Ordinal))) : all;
    }

    private string Escaped()
    {
        char c = pattern[_at++];
        switch (c)
        {
            case 'd':
                return "0123456789";
            case 'w':
                return "abXY09_";
            case 's':
                return " ";
            case 'S' or 'D' or 'W':
                return "-";
            case 'b' or 'B' or 'A' or 'z':
                return "";
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            case 'u' when _at + 4 <= pattern.Length:
                _at += 4;
                return ((char)int.Parse(pattern[(_at - 4)..(_at)], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
            case 'p':
                _at = pattern.IndexOf('}', _at) + 1;
                return "a";
            default:
                return c.ToString();
        }
    }

    private void Write(string letters, bool writes)
    {
        if (writes && letters.Length > 0)
        {
            _text.Append(letters[random.Next(letters.Length)]);
        }
    }
}
