using System.Globalization;
using System.Numerics;

namespace TirGen.Specification.Rules.Values;

/// <summary>Exact divisibility of decimals.</summary>
internal static class RuleNumberDivision
{
    // Reading an integer of n digits costs n²; no real bound has more than a few dozen.
    private const int MaxDigits = 2_000;

    /// <summary>Whether <paramref name="value"/> is an integral multiple of <paramref name="divisor"/>, which is above zero.</summary>
    public static Truth IsMultipleOf(this RuleNumber value, RuleNumber divisor)
    {
        if (value.IsZero)
        {
            return Truth.True;
        }

        // The digits end in no zero, so a smaller power of ten can never make up for a larger one.
        if (value.Exponent < divisor.Exponent)
        {
            return Truth.False;
        }

        if (value.Digits.Length > MaxDigits || divisor.Digits.Length > MaxDigits)
        {
            return Truth.Unknown;
        }

        BigInteger modulus = BigInteger.Parse(divisor.Digits, CultureInfo.InvariantCulture);
        BigInteger digits = BigInteger.Parse(value.Digits, CultureInfo.InvariantCulture);
        BigInteger scale = BigInteger.ModPow(10, value.Exponent - divisor.Exponent, modulus);
        return TruthOperators.Of((digits * scale % modulus).IsZero);
    }
}
