using System.Globalization;
using System.Text;

namespace TirGen.Http;

/// <summary>
/// Whether a secret stands at a place of a text, each of its units as it is, as JSON escapes it (<c>\/</c>, <c>\u002f</c>), percent-encoded in UTF-8 or as <c>+</c>,
/// or as an entity of HTML (<c>&amp;amp;</c>, <c>&amp;#47;</c>, <c>&amp;#x2f;</c>), and any of these inside of one more.
/// </summary>
internal static class SecretSpelling
{
    /// <summary>Every escape begins with one of these, however it is escaped itself.</summary>
    internal const string Introductions = "\\%&+";

    private const int None = -1;

    // The text ended, and up to there it agreed.
    private const int Cut = int.MaxValue;

    // An address in a query of an address, or in JSON, or in a page.
    private const int Layers = 1;

    private static readonly Form[] Backslash = [Unicode, Hexadecimal, Short];
    private static readonly Form[] PercentSign = [Percent];
    private static readonly Form[] Ampersand = [Decimal, HexadecimalEntity, Named];
    private static readonly Form[] PlusSign = [Plus];
    private static readonly Form[] Escapes = [.. Backslash, .. PercentSign, .. Ampersand, .. PlusSign];

    // One text is read as one unit in one way, or in two where an escape's own sign is meant.
    private const int MaxAlternatives = 4;

    // What is no letter and no digit has a name, by which HTML may know it.
    private static readonly Dictionary<int, string> Names = new()
    {
        ['&'] = "amp",
        ['<'] = "lt",
        ['>'] = "gt",
        ['"'] = "quot",
        ['\''] = "apos",
        ['/'] = "sol",
        ['='] = "equals",
        ['+'] = "plus",
        ['#'] = "num",
        ['%'] = "percnt",
        ['?'] = "quest",
        [':'] = "colon",
        [';'] = "semi",
        [','] = "comma",
        ['.'] = "period",
        ['!'] = "excl",
        ['$'] = "dollar",
        ['@'] = "commat",
        ['('] = "lpar",
        [')'] = "rpar",
        ['*'] = "ast",
        ['_'] = "lowbar",
        ['['] = "lsqb",
        [']'] = "rsqb",
        ['{'] = "lcub",
        ['}'] = "rcub",
        ['\\'] = "bsol",
        ['^'] = "hat",
        ['`'] = "grave",
        ['|'] = "vert",
    };

    private delegate int Form(ReadOnlySpan<char> text, int at, Rune unit, int layers);

    /// <summary>Reads a secret, or its beginning where the text ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="secret">The units of the secret.</param>
    /// <param name="units">How many of them stand there; the last of them perhaps in part, the first never.</param>
    /// <returns>Where the secret ends, or -1.</returns>
    internal static int Match(ReadOnlySpan<char> text, int at, ReadOnlySpan<Rune> secret, out int units) => Match(text, at, secret, isBegun: false, out units);

    private static int Match(ReadOnlySpan<char> text, int at, ReadOnlySpan<Rune> secret, bool isBegun, out int units)
    {
        units = 0;
        Span<int> ends = stackalloc int[MaxAlternatives];
        while (units < secret.Length)
        {
            if (at >= text.Length)
                return text.Length;
            int count = Alternatives(text, at, secret[units], ends, out bool isCut);
            if (count == 1 && !isCut)
            {
                units++;
                at = Past(text, ends[0]);
                continue;
            }

            // Written in several ways at once, as "%25" where a percent sign is meant: the one that leads on is the right one.
            foreach (int end in ends[..count])
            {
                int whole = Match(text, Past(text, end), secret[(units + 1)..], isBegun: true, out int more);
                if (whole == None)
                    continue;
                units += 1 + more;
                return whole;
            }

            // The first unit has to be there in full: a text may well end with a backslash.
            if (!isCut || !(isBegun || units > 0))
                return None;
            units++;
            return text.Length;
        }

        return at;
    }

    /// <summary>Where a unit ends that begins at a place, in each way it may be written.</summary>
    private static int Alternatives(ReadOnlySpan<char> text, int at, Rune unit, Span<int> ends, out bool isCut)
    {
        int count = 0;
        isCut = false;
        for (int layers = Layers; layers >= 0; layers--)
        {
            foreach (Form form in FormsAt(text, at, layers))
            {
                Add(form(text, at, unit, layers), ends, ref count, ref isCut);
            }
        }

        Add(Literal(text, at, unit), ends, ref count, ref isCut);
        return count;
    }

    private static void Add(int end, Span<int> ends, ref int count, ref bool isCut)
    {
        isCut |= end == Cut;
        if (end is not None and not Cut && count < ends.Length && !ends[..count].Contains(end))
            ends[count++] = end;
    }

    /// <summary>The escapes that may begin at a place. What is escaped itself may be any of them.</summary>
    private static Form[] FormsAt(ReadOnlySpan<char> text, int at, int layers) => (at < text.Length ? text[at] : '\0') switch
    {
        '\\' => layers > 0 ? Escapes : Backslash,
        '%' => layers > 0 ? Escapes : PercentSign,
        '&' => layers > 0 ? Escapes : Ampersand,
        '+' => layers > 0 ? [] : PlusSign,
        _ => [],
    };

    /// <summary>Whether the last of a text is the last of an escape, and no letter or digit by itself.</summary>
    internal static bool EndsEscaped(ReadOnlySpan<char> text) => (Tail(text, "%", 2) || Tail(text, "\\x", 2) || Tail(text, "\\u", 4))
        && int.Parse(text[^2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is var unit && !char.IsLetterOrDigit((char)unit);

    private static bool Tail(ReadOnlySpan<char> text, string introduction, int digits) =>
        text.Length >= introduction.Length + digits && text[..^digits].EndsWith(introduction) && !text[^digits..].ContainsAnyExcept("0123456789abcdefABCDEF");

    /// <summary>What a text of two or four bytes a unit has between its units when it is read as one of single bytes.</summary>
    private static int Past(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == '\0')
        {
            at++;
        }

        return at;
    }

    private static int Literal(ReadOnlySpan<char> text, int at, Rune unit)
    {
        if (at >= text.Length)
            return Cut;
        if (Rune.DecodeFromUtf16(text[at..], out Rune found, out int length) != System.Buffers.OperationStatus.Done)
            return at + length == text.Length ? Cut : None;
        if (found == unit || Rune.ToUpperInvariant(found) == Rune.ToUpperInvariant(unit))
            return at + length;
        // The last bytes of a text that was cut inside of a character.
        return found == Rune.ReplacementChar && !text[at..].ContainsAnyExcept('\uFFFD') ? Cut : None;
    }

    private static int Plus(ReadOnlySpan<char> text, int at, Rune unit, int layers) => unit.Value == ' ' ? Sign(text, at, '+', layers) : None;

    private static int Short(ReadOnlySpan<char> text, int at, Rune unit, int layers)
    {
        char letter = unit.Value is '"' or '\\' or '/' or '\'' ? (char)unit.Value : '\0';
        return letter == '\0' ? None : Later(text, Sign(text, at, '\\', layers), letter, layers);
    }

    private static int Unicode(ReadOnlySpan<char> text, int at, Rune unit, int layers)
    {
        Span<char> units = stackalloc char[2];
        foreach (char part in units[..unit.EncodeToUtf16(units)])
        {
            at = Digits(text, Letters(text, Sign(text, at, '\\', layers), "u"), part, 4);
        }

        return at;
    }

    private static int Hexadecimal(ReadOnlySpan<char> text, int at, Rune unit, int layers) =>
        unit.Value > byte.MaxValue ? None : Digits(text, Letters(text, Sign(text, at, '\\', layers), "x"), unit.Value, 2);

    private static int Percent(ReadOnlySpan<char> text, int at, Rune unit, int layers)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (byte part in bytes[..unit.EncodeToUtf8(bytes)])
        {
            at = Digits(text, Sign(text, at, '%', layers), part, 2);
        }

        return at;
    }

    private static int Decimal(ReadOnlySpan<char> text, int at, Rune unit, int layers) =>
        Number(text, Later(text, Sign(text, at, '&', layers), '#', layers), unit.Value, "D", layers);

    private static int HexadecimalEntity(ReadOnlySpan<char> text, int at, Rune unit, int layers) =>
        Number(text, Letters(text, Later(text, Sign(text, at, '&', layers), '#', layers), "x"), unit.Value, "x", layers);

    private static int Named(ReadOnlySpan<char> text, int at, Rune unit, int layers) =>
        Names.TryGetValue(unit.Value, out string? name) ? Closed(text, Letters(text, Sign(text, at, '&', layers), name), layers) : None;

    private static int Number(ReadOnlySpan<char> text, int at, int value, string format, int layers)
    {
        if (at is None or Cut)
            return at;
        while (at < text.Length && text[at] == '0')
        {
            at++;
        }

        Span<char> digits = stackalloc char[8];
        value.TryFormat(digits, out int length, format, CultureInfo.InvariantCulture);
        return Closed(text, Letters(text, at, digits[..length]), layers);
    }

    /// <summary>Behind an entity, a semicolon that may be left out.</summary>
    private static int Closed(ReadOnlySpan<char> text, int at, int layers) =>
        at is None or Cut ? at : Later(text, at, ';', layers) is not None and int end ? end : at;

    /// <summary>A sign that introduces an escape, escaped itself as many times as there are layers around it.</summary>
    private static int Sign(ReadOnlySpan<char> text, int at, char sign, int layers)
    {
        if (at is None or Cut)
            return at;
        if (layers == 0 || at >= text.Length)
            return Literal(text, at, new Rune(sign));
        int result = None;
        foreach (Form form in FormsAt(text, at, layers - 1))
        {
            int next = form(text, at, new Rune(sign), layers - 1);
            if (next is not None and not Cut)
                return next;
            result = next == Cut ? Cut : result;
        }

        return result;
    }

    /// <summary>A sign inside of an escape, which fewer layers may have escaped.</summary>
    private static int Later(ReadOnlySpan<char> text, int at, char sign, int layers)
    {
        int result = None;
        for (; layers >= 0; layers--)
        {
            int next = Sign(text, at, sign, layers);
            if (next is not None and not Cut)
                return next;
            result = next == Cut ? Cut : result;
        }

        return result;
    }

    private static int Digits(ReadOnlySpan<char> text, int at, int value, int count)
    {
        if (at is None or Cut)
            return at;
        Span<char> digits = stackalloc char[4];
        value.TryFormat(digits, out _, count == 2 ? "x2" : "x4", CultureInfo.InvariantCulture);
        return Letters(text, at, digits[..count]);
    }

    private static int Letters(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> letters)
    {
        if (at is None or Cut)
            return at;
        foreach (char letter in letters)
        {
            at = Past(text, at);
            if (at >= text.Length)
                return Cut;
            if (char.ToUpperInvariant(text[at]) != char.ToUpperInvariant(letter))
                return None;
            at++;
        }

        return at;
    }
}
