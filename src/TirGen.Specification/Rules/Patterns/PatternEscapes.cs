namespace TirGen.Specification.Rules.Patterns;

/// <summary>Escapes and character classes.</summary>
internal sealed class PatternEscapes(PatternCursor cursor, PatternDialect dialect, PatternGroups groups)
{
    private const string Word = "0-9A-Za-z_";
    private const string EcmaSpace = @"\t\n\u000B\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";
    private const string Re2Space = @"\t\n\f\r ";

    /// <summary>Stands for a category until its name is read.</summary>
    private const string Category = "";
    private const string AtWordEdge = $"(?:(?<=[{Word}])(?![{Word}])|(?<![{Word}])(?=[{Word}]))";
    private const string NotAtWordEdge = $"(?:(?<=[{Word}])(?=[{Word}])|(?<![{Word}])(?![{Word}]))";

    public bool UsesCategories { get; private set; }

    /// <summary>Behind a backslash outside a class.</summary>
    public string OutsideClass()
    {
        char c = cursor.Current;
        if (c is 'b' or 'B')
        {
            cursor.Position++;
            return c == 'b' ? AtWordEdge : NotAtWordEdge;
        }

        if (dialect == PatternDialect.Re2 && c is ('A' or 'z'))
        {
            cursor.Position++;
            return "\\" + c;
        }

        if (dialect == PatternDialect.Re2 && cursor.TryTake("Q"))
        {
            return string.Concat(cursor.TakeUntil("\\E").Select(static unit => CharacterSet.Literal(unit)));
        }

        if (c is >= '1' and <= '9' || (dialect == PatternDialect.Ecma && c == 'k'))
        {
            return BackReference();
        }

        CharacterSet set = new();
        if (TryShorthand(set, out bool negated))
        {
            return set.Write(negated);
        }

        return CharacterSet.Literal(CodePoint());
    }

    /// <summary>Behind an opening bracket.</summary>
    public string CharacterClass()
    {
        CharacterSet set = new();
        bool negated = cursor.TryTake("^");
        bool first = dialect == PatternDialect.Re2;
        while (first || !cursor.TryTake("]"))
        {
            first = false;
            if (dialect == PatternDialect.Re2 && cursor.TryTake("[:"))
            {
                set.Add(PosixClass(cursor.TakeUntil(":]")));
            }
            else if (!TryShorthandInClass(set))
            {
                AddRange(set);
            }
        }

        return set.Write(negated);
    }

    private string BackReference()
    {
        if (dialect == PatternDialect.Re2)
        {
            throw new PatternException("A backreference is not supported.");
        }

        int number = cursor.TryTake("k<") ? groups.NumberOf(cursor.TakeUntil(">")) : TakeNumber();
        if (number == 0 || number > groups.CaptureCount)
        {
            throw new PatternException("A backreference names no group.");
        }

        // In ECMA-262 a group that took no part matches the empty text; the engine would fail.
        return $"(?({number})\\{number}|)";
    }

    private int TakeNumber()
    {
        int number = 0;
        while (cursor.Current is >= '0' and <= '9' && number < 1_000)
        {
            number = (number * 10) + cursor.TakeCodePoint() - '0';
        }

        return number;
    }

    private void AddRange(CharacterSet set)
    {
        int first = ClassMember();
        int mark = cursor.Position;
        if (cursor.TryTake("-") && cursor.Current != ']')
        {
            set.Add(first, ClassMember());
            return;
        }

        cursor.Position = mark;
        set.Add(first, first);
    }

    private int ClassMember() =>
        !cursor.TryTake("\\") ? cursor.TakeCodePoint()
        : cursor.TryTake("b") ? '\b'
        : CodePoint();

    private bool TryShorthandInClass(CharacterSet set)
    {
        int start = cursor.Position;
        if (!cursor.TryTake("\\"))
        {
            return false;
        }

        CharacterSet part = new();
        if (!TryShorthand(part, out bool negated))
        {
            cursor.Position = start;
            return false;
        }

        if (!negated)
        {
            set.Add(part);
            return true;
        }

        set.AddComplement(part);
        return true;
    }

    /// <summary>Passes a shorthand and adds what it stands for; <paramref name="negated"/> when it stands for all else.</summary>
    private bool TryShorthand(CharacterSet set, out bool negated)
    {
        char c = cursor.Current;
        negated = c is 'D' or 'W' or 'S' or 'P';
        string? fragment = char.ToLowerInvariant(c) switch
        {
            'd' => "0-9",
            'w' => Word,
            's' => dialect == PatternDialect.Ecma ? EcmaSpace : Re2Space,
            'p' => Category,
            _ => null,
        };
        if (fragment is null)
        {
            return false;
        }

        cursor.Position++;
        if (fragment.Length == 0)
        {
            UsesCategories = true;
            string name = cursor.TryTake("{") ? cursor.TakeUntil("}") : ((char)cursor.TakeCodePoint()).ToString();
            bool inverted = dialect == PatternDialect.Re2 && name.StartsWith("^", StringComparison.Ordinal);
            negated ^= inverted;
            fragment = $"\\p{{{UnicodeCategories.Find(inverted ? name.Substring(1) : name)}}}";
        }

        set.Add(fragment);
        return true;
    }

    /// <summary>Behind a backslash: one code point.</summary>
    private int CodePoint()
    {
        int c = cursor.TakeCodePoint();
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'a' when dialect == PatternDialect.Re2:
                return '\a';
            case '0' when cursor.Current is not (>= '0' and <= '9'):
                return 0;
            case 'x':
                return dialect == PatternDialect.Re2 && cursor.TryTake("{") ? cursor.TakeBracedHex() : cursor.TakeHex(2);
            case 'u' when dialect == PatternDialect.Ecma:
                return cursor.TryTake("{") ? cursor.TakeBracedHex() : Utf16();
            case 'c' when dialect == PatternDialect.Ecma && cursor.Current is ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')):
                return cursor.TakeCodePoint() % 32;
            case (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'):
                throw Unknown((char)c);
            default:
                return c;
        }
    }

    private int Utf16()
    {
        int unit = cursor.TakeHex(4);
        int mark = cursor.Position;
        if (unit is >= 0xD800 and <= 0xDBFF && cursor.TryTake("\\u") && cursor.Current != '{')
        {
            int low = cursor.TakeHex(4);
            if (low is >= 0xDC00 and <= 0xDFFF)
            {
                return char.ConvertToUtf32((char)unit, (char)low);
            }
        }

        cursor.Position = mark;
        return unit;
    }

    private static string PosixClass(string name) => name switch
    {
        "alnum" => "0-9A-Za-z",
        "alpha" => "A-Za-z",
        "digit" => "0-9",
        "lower" => "a-z",
        "upper" => "A-Z",
        "space" => @"\t\n\u000B\f\r ",
        "blank" => @"\t ",
        "punct" => @"!-/:-@\[-`{-~",
        "xdigit" => "0-9A-Fa-f",
        "word" => Word,
        _ => throw new PatternException($"The character class [:{name}:] is not supported."),
    };

    private static PatternException Unknown(char c) => new($"The escape \\{c} is not supported.");
}
