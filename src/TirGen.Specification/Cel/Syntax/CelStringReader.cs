using System.Globalization;
using System.Text;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>String and bytes literals: four kinds of quotes, raw or with escapes.</summary>
internal sealed class CelStringReader
{
    private readonly string _source;
    private readonly int _start;
    private readonly bool _raw;
    private readonly bool _bytes;
    private readonly string _quote;
    private readonly StringBuilder _text = new();
    private readonly List<byte> _octets = [];
    private int _position;

    public CelStringReader(string source, int start, int prefix)
    {
        _source = source;
        _start = start;
        string letters = source.Substring(start, prefix);
        _raw = letters.IndexOfAny(['r', 'R']) >= 0;
        _bytes = letters.IndexOfAny(['b', 'B']) >= 0;
        string single = source.Substring(start + prefix, 1);
        string triple = single + single + single;
        _quote = string.CompareOrdinal(source, start + prefix, triple, 0, 3) == 0 ? triple : single;
        _position = start + prefix + _quote.Length;
    }

    /// <summary>How many letters stand before the quote; -1 where no literal begins.</summary>
    public static int PrefixLength(string source, int start)
    {
        int end = start;
        while (end < source.Length && end - start < 2 && source[end] is 'r' or 'R' or 'b' or 'B')
        {
            end++;
        }

        bool doubled = end - start == 2 && char.ToLowerInvariant(source[start]) == char.ToLowerInvariant(source[start + 1]);
        return !doubled && end < source.Length && source[end] is '"' or '\'' ? end - start : -1;
    }

    public CelToken Read()
    {
        while (string.CompareOrdinal(_source, _position, _quote, 0, _quote.Length) != 0)
        {
            if (_position >= _source.Length || (_quote.Length == 1 && _source[_position] is '\n' or '\r'))
            {
                throw new CelSyntaxException("This string has no closing quote.", new TextRange(_start, 1));
            }

            Unit();
        }

        _position += _quote.Length;
        TextRange range = TextRange.FromBounds(_start, _position);
        return _bytes
            ? new CelToken(CelTokenKind.Bytes, "", new CelBytes([.. _octets]), range)
            : new CelToken(CelTokenKind.String, "", new CelString(_text.ToString()), range);
    }

    private void Unit()
    {
        if (_source[_position] == '\\' && !_raw)
        {
            Escape();
            return;
        }

        int length = char.IsHighSurrogate(_source[_position]) && _position + 1 < _source.Length && char.IsLowSurrogate(_source[_position + 1]) ? 2 : 1;
        Append(_source.Substring(_position, length));
        _position += length;
    }

    private void Append(string text)
    {
        _text.Append(text);
        _octets.AddRange(Encoding.UTF8.GetBytes(text));
    }

    private void Escape()
    {
        int start = _position++;
        char c = _position < _source.Length ? _source[_position++] : '\0';
        switch (c)
        {
            case '\\' or '"' or '\'' or '`' or '?':
                Append(c.ToString());
                break;
            case 'a':
                Append("\a");
                break;
            case 'b':
                Append("\b");
                break;
            case 'f':
                Append("\f");
                break;
            case 'n':
                Append("\n");
                break;
            case 'r':
                Append("\r");
                break;
            case 't':
                Append("\t");
                break;
            case 'v':
                Append("\v");
                break;
            case 'x' or 'X':
                Code(start, Digits(start, 2, 16));
                break;
            case 'u' when !_bytes:
                CodePoint(start, Digits(start, 4, 16));
                break;
            case 'U' when !_bytes:
                CodePoint(start, Digits(start, 8, 16));
                break;
            case >= '0' and <= '3':
                _position--;
                Code(start, Digits(start, 3, 8));
                break;
            default:
                throw Bad(start);
        }
    }

    /// <summary>An escape of one octet: in bytes that octet, in a string the code point of that number.</summary>
    private void Code(int start, long value)
    {
        if (_bytes)
        {
            _octets.Add((byte)value);
        }
        else
        {
            CodePoint(start, value);
        }
    }

    private void CodePoint(int start, long value)
    {
        if (value is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            throw Bad(start);
        }

        Append(char.ConvertFromUtf32((int)value));
    }

    private long Digits(int start, int count, int radix)
    {
        long value = 0;
        for (int i = 0; i < count; i++, _position++)
        {
            char c = _position < _source.Length ? _source[_position] : '\0';
            int digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => radix,
            };
            value = digit < radix ? (value * radix) + digit : throw Bad(start);
        }

        return value;
    }

    private CelSyntaxException Bad(int start)
    {
        int end = Math.Min(_source.Length, Math.Max(_position, start + 2));
        string text = _source.Substring(start, end - start);
        return new CelSyntaxException(string.Format(CultureInfo.InvariantCulture, "The escape {0} is not one of CEL's.", text), TextRange.FromBounds(start, end));
    }
}
