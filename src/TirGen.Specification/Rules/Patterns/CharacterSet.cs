using System.Globalization;
using System.Text;

namespace TirGen.Specification.Rules.Patterns;

/// <summary>
/// A character class by code point, written for a regex engine that sees UTF-16 units: what lies beyond the basic
/// plane becomes an alternation of surrogate pairs.
/// </summary>
internal sealed class CharacterSet
{
    public const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private readonly StringBuilder _units = new();
    private readonly List<string> _pairs = [];
    private readonly List<string> _complements = [];

    /// <summary>Adds a fragment in the engine's own class notation, such as <c>0-9</c>.</summary>
    public void Add(string fragment) => _units.Append(fragment);

    public void Add(int first, int last)
    {
        if (first > last)
        {
            throw new PatternException("A range in a character class runs backwards.");
        }

        if (first <= 0xFFFF)
        {
            _units.Append(Unit(first)).Append('-').Append(Unit(Math.Min(last, 0xFFFF)));
        }

        if (last > 0xFFFF)
        {
            AddPairs(Math.Max(first, 0x10000), last);
        }
    }

    /// <summary>Adds a shorthand's characters.</summary>
    public void Add(CharacterSet other) => _units.Append(other._units);

    /// <summary>Adds all but a shorthand's characters.</summary>
    public void AddComplement(CharacterSet other)
    {
        _complements.Add($@"[^{other._units}\uD800-\uDFFF]");
        _pairs.Add(AnyPair);
    }

    public string Write(bool negated)
    {
        if (negated)
        {
            string except = _pairs.Count + _complements.Count == 0 ? "" : $"(?!{string.Join("|", [.. _pairs, .. _complements])})";
            return $@"(?:{except}(?:{AnyPair}|[^{_units}\uD800-\uDFFF]))";
        }

        List<string> parts = [.. _pairs, .. _complements];
        if (_units.Length > 0)
        {
            parts.Add($"[{_units}]");
        }

        return parts.Count switch
        {
            0 => "(?!)",
            1 when _units.Length > 0 => parts[0],
            _ => $"(?:{string.Join("|", parts)})",
        };
    }

    /// <summary>One code point outside a class.</summary>
    public static string Literal(int codePoint) =>
        codePoint <= 0xFFFF ? Unit(codePoint) : $"(?:{Unit(High(codePoint))}{Unit(Low(codePoint))})";

    private static string Unit(int unit) =>
        unit is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
            ? ((char)unit).ToString()
            : "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);

    private static int High(int codePoint) => 0xD7C0 + (codePoint >> 10);

    private static int Low(int codePoint) => 0xDC00 + (codePoint & 0x3FF);

    private void AddPairs(int first, int last)
    {
        // A range within one high surrogate, or a head, a body of whole high surrogates and a tail.
        if (High(first) == High(last))
        {
            AddPair(High(first), High(first), Low(first), Low(last));
            return;
        }

        int bodyFirst = Low(first) == 0xDC00 ? High(first) : High(first) + 1;
        int bodyLast = Low(last) == 0xDFFF ? High(last) : High(last) - 1;
        if (bodyFirst > High(first))
        {
            AddPair(High(first), High(first), Low(first), 0xDFFF);
        }

        if (bodyFirst <= bodyLast)
        {
            AddPair(bodyFirst, bodyLast, 0xDC00, 0xDFFF);
        }

        if (bodyLast < High(last))
        {
            AddPair(High(last), High(last), 0xDC00, Low(last));
        }
    }

    private void AddPair(int highFirst, int highLast, int lowFirst, int lowLast) =>
        _pairs.Add($"[{Unit(highFirst)}-{Unit(highLast)}][{Unit(lowFirst)}-{Unit(lowLast)}]");
}
