using System.Globalization;

namespace TirGen.Specification.Rules.Values;

/// <summary>
/// A decimal number without loss: sign, significant digits and a power of ten. Neither a double nor a decimal holds
/// every number that JSON can write, and a bound must not move because a parser rounded.
/// </summary>
public readonly struct RuleNumber : IEquatable<RuleNumber>, IComparable<RuleNumber>
{
    // Keeps sums of exponent and digit count far from overflow; nothing but a hostile text comes near.
    private const long MaxExponent = long.MaxValue / 4;
    private readonly string? _digits;

    private RuleNumber(bool negative, string digits, long exponent)
    {
        IsNegative = negative;
        _digits = digits;
        Exponent = exponent;
    }

    /// <summary>Zero.</summary>
    public static RuleNumber Zero => default;

    /// <summary>Whether the number is below zero.</summary>
    public bool IsNegative { get; }

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => Digits.Length == 0;

    /// <summary>Whether the number has no fraction; <c>1.0</c> and <c>1e3</c> have none.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>The significant digits: no zero at either end, empty for zero.</summary>
    internal string Digits => _digits ?? "";

    /// <summary>The power of ten that <see cref="Digits"/>, read as an integer, is scaled by.</summary>
    internal long Exponent { get; }

    /// <summary>Reads a number in JSON's notation.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a JSON number.</exception>
    public static RuleNumber Parse(string text)
    {
        int mark = text.IndexOfAny(['e', 'E']);
        string mantissa = mark < 0 ? text : text.Substring(0, mark);
        long exponent = mark < 0 ? 0 : ParseExponent(text.Substring(mark + 1));
        bool negative = mantissa.StartsWith("-", StringComparison.Ordinal);
        if (negative)
        {
            mantissa = mantissa.Substring(1);
        }

        int point = mantissa.IndexOf('.');
        string digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (digits.Length == 0 || digits.Any(static c => c is < '0' or > '9'))
        {
            throw new FormatException($"\"{text}\" is not a JSON number.");
        }

        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        string trimmed = digits.TrimEnd('0');
        exponent += digits.Length - trimmed.Length;
        trimmed = trimmed.TrimStart('0');
        return trimmed.Length == 0 ? Zero : new RuleNumber(negative, trimmed, exponent);
    }

    /// <summary>The number of an integer.</summary>
    public static RuleNumber From(long value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number of an unsigned integer.</summary>
    public static RuleNumber From(ulong value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number of a decimal.</summary>
    public static RuleNumber From(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The shortest decimal that reads back as this double.</summary>
    /// <exception cref="FormatException">The value is not finite.</exception>
    public static RuleNumber From(double value) => Parse(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The value as an integer, when it is one within the range of <see cref="long"/>.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return IsZero
            || (IsInteger && Digits.Length + Exponent <= 19
                && long.TryParse(PlainInteger(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));
    }

    /// <summary>The nearest double; infinite beyond its range.</summary>
    public double ToDouble() =>
        IsZero ? 0
        : Digits.Length + Exponent > 400 ? (IsNegative ? double.NegativeInfinity : double.PositiveInfinity)
        : double.TryParse((IsNegative ? "-" : "") + Digits + "e" + Exponent.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value
        // .NET Framework refuses what it cannot hold instead of answering infinity.
        : IsNegative ? double.NegativeInfinity : double.PositiveInfinity;

    /// <inheritdoc/>
    public int CompareTo(RuleNumber other)
    {
        int sign = Sign(this).CompareTo(Sign(other));
        if (sign != 0 || IsZero)
        {
            return sign;
        }

        int size = (Digits.Length + Exponent).CompareTo(other.Digits.Length + other.Exponent);
        int magnitude = size != 0 ? size : string.CompareOrdinal(Digits, other.Digits);
        return IsNegative ? -magnitude : magnitude;
    }

    /// <inheritdoc/>
    public bool Equals(RuleNumber other) =>
        IsNegative == other.IsNegative && Exponent == other.Exponent && Digits == other.Digits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RuleNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Digits) ^ Exponent.GetHashCode();

    /// <summary>The number in JSON's notation: plain up to 21 digits, with an exponent beyond.</summary>
    public override string ToString()
    {
        string sign = IsNegative ? "-" : "";
        long size = Digits.Length + Exponent;
        if (IsZero)
        {
            return "0";
        }

        if (size is > 21 or < -5)
        {
            string fraction = Digits.Length > 1 ? "." + Digits.Substring(1) : "";
            return $"{sign}{Digits[0]}{fraction}e{size - 1}";
        }

        return Exponent >= 0 ? PlainInteger()
            : size > 0 ? $"{sign}{Digits.Substring(0, (int)size)}.{Digits.Substring((int)size)}"
            : $"{sign}0.{new string('0', (int)-size)}{Digits}";
    }

    private static int Sign(RuleNumber number) => number.IsZero ? 0 : number.IsNegative ? -1 : 1;

    private static long ParseExponent(string text) =>
        text.Length == 0 || text.TrimStart('+', '-').Any(static c => c is < '0' or > '9')
            ? throw new FormatException($"\"{text}\" is not the exponent of a JSON number.")
        : !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? (text[0] == '-' ? -MaxExponent : MaxExponent)
        : Math.Max(-MaxExponent, Math.Min(MaxExponent, value));

    private string PlainInteger() => (IsNegative ? "-" : "") + Digits + new string('0', (int)Exponent);
}
