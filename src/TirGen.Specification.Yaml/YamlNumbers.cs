using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace TirGen.Specification.Yaml;

/// <summary>Numbers of the core schema in JSON's notation.</summary>
internal static class YamlNumbers
{
    /// <summary>Longer ones stay texts: what their conversion costs grows with the square of the length.</summary>
    private const int MaxDigits = 64;

    private static readonly Regex Decimal = new(@"^(?<sign>[-+]?)(?<int>[0-9]*)(?<frac>\.[0-9]*)?(?<exp>[eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant);

    /// <summary>Infinity or no number at all, which JSON does not have.</summary>
    public static bool IsNotFinite(string value) =>
        value is ".nan" or ".NaN" or ".NAN" || value.TrimStart('-', '+') is ".inf" or ".Inf" or ".INF";

    /// <summary>The number, or null when the text is none.</summary>
    public static string? ToJson(string value)
    {
        // Most scalars are words.
        char first = value.Length > 0 ? value[0] : '\0';
        if (first is not ((>= '0' and <= '9') or '-' or '+' or '.'))
        {
            return null;
        }

        return value.StartsWith("0o", StringComparison.Ordinal) ? FromRadix(value, 8)
            : value.StartsWith("0x", StringComparison.Ordinal) ? FromRadix(value, 16)
            : FromDecimal(value);
    }

    private static string? FromRadix(string value, int radix)
    {
        if (value.Length is < 3 or > MaxDigits)
        {
            return null;
        }

        BigInteger number = BigInteger.Zero;
        foreach (char c in value.Substring(2))
        {
            int digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => radix,
            };
            if (digit >= radix)
            {
                return null;
            }

            number = (number * radix) + digit;
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string? FromDecimal(string value)
    {
        Match match = Decimal.Match(value);
        string whole = match.Groups["int"].Value;
        string fraction = match.Groups["frac"].Value;
        // The pattern takes "$" before a line end too, and a point or a sign alone.
        if (!match.Success || match.Length != value.Length || (whole.Length == 0 && fraction.Length < 2))
        {
            return null;
        }

        string digits = whole.TrimStart('0');
        digits = digits.Length == 0 ? "0" : digits;
        bool isInteger = fraction.Length == 0 && !match.Groups["exp"].Success;
        string sign = match.Groups["sign"].Value == "-" && !(isInteger && digits == "0") ? "-" : "";
        return sign + digits + (fraction == "." ? ".0" : fraction) + match.Groups["exp"].Value;
    }
}
