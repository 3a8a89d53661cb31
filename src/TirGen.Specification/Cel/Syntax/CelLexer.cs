using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>The words of an expression.</summary>
internal sealed class CelLexer(string source)
{
    private static readonly string[] Symbols =
    [
        "==", "!=", "<=", ">=", "&&", "||",
        "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}",
    ];

    private int _position;

    public CelToken Next()
    {
        SkipBlanks();
        int start = _position;
        char c = At(0);
        if (start >= source.Length)
        {
            return new CelToken(CelTokenKind.End, "", null, new TextRange(start, 0));
        }

        if (IsDigit(c) || (c == '.' && IsDigit(At(1))))
        {
            return Number(start);
        }

        int prefix = CelStringReader.PrefixLength(source, start);
        if (prefix >= 0)
        {
            CelStringReader reader = new(source, start, prefix);
            CelToken literal = reader.Read();
            _position = literal.Range.End;
            return literal;
        }

        if (IsLetter(c))
        {
            while (IsLetter(At(0)) || IsDigit(At(0)))
            {
                _position++;
            }

            return Token(CelTokenKind.Identifier, start);
        }

        return c == '`' ? QuotedIdentifier(start) : Symbol(start);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsHex(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private char At(int offset) => _position + offset < source.Length ? source[_position + offset] : '\0';

    private CelToken Token(CelTokenKind kind, int start) =>
        new(kind, source.Substring(start, _position - start), null, TextRange.FromBounds(start, _position));

    private void SkipBlanks()
    {
        while (_position < source.Length)
        {
            if (At(0) is ' ' or '\t' or '\n' or '\f' or '\r')
            {
                _position++;
            }
            else if (At(0) == '/' && At(1) == '/')
            {
                int end = source.IndexOf('\n', _position);
                _position = end < 0 ? source.Length : end + 1;
            }
            else
            {
                return;
            }
        }
    }

    private CelToken Number(int start)
    {
        CelTokenKind kind = CelTokenKind.Int;
        if (At(0) == '0' && At(1) is 'x' or 'X' && IsHex(At(2)))
        {
            _position += 2;
            Skip(IsHex);
        }
        else
        {
            Skip(IsDigit);
            if (At(0) == '.' && IsDigit(At(1)))
            {
                kind = CelTokenKind.Double;
                _position++;
                Skip(IsDigit);
            }

            int sign = At(1) is '+' or '-' ? 2 : 1;
            if (At(0) is 'e' or 'E' && IsDigit(At(sign)))
            {
                kind = CelTokenKind.Double;
                _position += sign;
                Skip(IsDigit);
            }
        }

        if (kind == CelTokenKind.Int && At(0) is 'u' or 'U')
        {
            kind = CelTokenKind.Uint;
            _position++;
        }

        if (IsLetter(At(0)) || IsDigit(At(0)))
        {
            throw new CelSyntaxException("A number may not run into a name.", TextRange.FromBounds(start, _position + 1));
        }

        return Token(kind, start);
    }

    private CelToken QuotedIdentifier(int start)
    {
        int end = source.IndexOf('`', start + 1);
        string name = end < 0 ? "" : source.Substring(start + 1, end - start - 1);
        if (name.Length == 0 || !name.All(static c => IsLetter(c) || IsDigit(c) || c is '.' or '-' or '/' or ' '))
        {
            throw new CelSyntaxException("A name between backquotes has letters, digits, '_', '.', '-', '/' and blanks.", new TextRange(start, 1));
        }

        _position = end + 1;
        return new CelToken(CelTokenKind.QuotedIdentifier, name, null, TextRange.FromBounds(start, _position));
    }

    private CelToken Symbol(int start)
    {
        foreach (string symbol in Symbols)
        {
            if (string.CompareOrdinal(source, start, symbol, 0, symbol.Length) == 0)
            {
                _position += symbol.Length;
                return Token(CelTokenKind.Symbol, start);
            }
        }

        throw new CelSyntaxException($"The character {Describe(source[start])} has no meaning here.", new TextRange(start, 1));
    }

    private static string Describe(char c) => c is > ' ' and <= '~' ? $"'{c}'" : $"U+{(int)c:X4}";

    private void Skip(Func<char, bool> kind)
    {
        while (kind(At(0)))
        {
            _position++;
        }
    }
}
