using System.Globalization;

namespace TirGen.Specification.Rules.Patterns;

/// <summary>A pattern and a place in it.</summary>
internal sealed class PatternCursor(string source)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= source.Length;

    public char Current => AtEnd ? '\0' : source[Position];

    public bool TryTake(string text)
    {
        if (string.CompareOrdinal(source, Position, text, 0, text.Length) != 0)
        {
            return false;
        }

        Position += text.Length;
        return true;
    }

    /// <summary>The code point here; a lone surrogate stands for itself.</summary>
    public int TakeCodePoint()
    {
        if (AtEnd)
        {
            throw new PatternException("The pattern ends too early.");
        }

        char c = source[Position++];
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Current))
        {
            return char.ConvertToUtf32(c, source[Position++]);
        }

        return c;
    }

    /// <summary>All that follows, without passing it.</summary>
    public string Rest() => source.Substring(Position);

    public string TakeUntil(string end)
    {
        int found = source.IndexOf(end, Position, StringComparison.Ordinal);
        if (found < 0)
        {
            throw new PatternException($"The pattern lacks a closing '{end}'.");
        }

        string text = source.Substring(Position, found - Position);
        Position = found + end.Length;
        return text;
    }

    public int TakeHex(int digits)
    {
        if (Position + digits > source.Length)
        {
            throw new PatternException($"A hexadecimal escape takes {digits} digits.");
        }

        Position += digits;
        return ParseHex(source.Substring(Position - digits, digits));
    }

    /// <summary>The hexadecimal code point between braces.</summary>
    public int TakeBracedHex()
    {
        int value = ParseHex(TakeUntil("}"));
        return value <= 0x10FFFF ? value : throw new PatternException("A code point is at most 10FFFF.");
    }

    private static int ParseHex(string text) =>
        int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && value >= 0
            ? value
            : throw new PatternException($"\"{text}\" is not a hexadecimal number.");
}
