using System.Globalization;
using System.Numerics;

namespace TirGen.Specification.Rules.Values;

/// <summary>Exact division of decimals.</summary>
internal static class RuleNumberDivision
{
    // Reading an integer of n digits costs n²; no real bound has more than a few dozen.
    private const int MaxDigits = 2_000;

    /// <summary>What is left of <paramref name="value"/> beyond an integral multiple of <paramref name="divisor"/>, which is above zero; null where too many digits would have to be looked at.</summary>
    public static RuleNumber? Remainder(this RuleNumber value, RuleNumber divisor)
    {
        // Far below the divisor a number is its own remainder.
        if (value.IsZero || value.Digits.Length + value.Exponent < divisor.Digits.Length + divisor.Exponent)
        {
            return value;
        }

        if (value.Digits.Length > MaxDigits || divisor.Digits.Length > MaxDigits)
        {
            // The digits end in no zero, so a smaller power of ten can never make up for a larger one: what is left is not nothing.
            return value.Exponent < divisor.Exponent ? value : null;
        }

        // Both as integers of the smaller unit. The value is no smaller than the divisor, so its digits reach from there to the divisor's.
        long unit = Math.Min(value.Exponent, divisor.Exponent);
        BigInteger modulus = BigInteger.Parse(divisor.Digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)(divisor.Exponent - unit));
        BigInteger digits = BigInteger.Parse(value.Digits, CultureInfo.InvariantCulture) % modulus;
        BigInteger rest = digits * BigInteger.ModPow(10, value.Exponent - unit, modulus) % modulus;
        return RuleNumber.Parse($"{(value.IsNegative ? "-" : "")}{rest.ToString(CultureInfo.InvariantCulture)}e{unit.ToString(CultureInfo.InvariantCulture)}");
    }
}
