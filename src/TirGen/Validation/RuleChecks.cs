using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;

namespace TirGen.Validation;

/// <summary>What generated checks ask of values. Nothing here allocates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleChecks
{
    /// <summary>The length of a text in Unicode code points.</summary>
    /// <param name="text">The text.</param>
    public static int Length(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int length = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                length--;
                i++;
            }
        }

        return length;
    }

    /// <summary>The order of two texts by code points: below, equal or above zero.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other.</param>
    public static int Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                // Surrogates stand for code points above all of the basic plane.
                bool isLeftPair = char.IsSurrogate(left[i]);
                return isLeftPair == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : isLeftPair ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Whether a result of integer arithmetic fits into 64 bits.</summary>
    /// <param name="value">The exact result.</param>
    public static bool IsInt64(Int128 value) => value >= long.MinValue && value <= long.MaxValue;

    /// <summary>Whether a division has a result within 64 bits.</summary>
    /// <param name="dividend">What is divided.</param>
    /// <param name="divisor">By what.</param>
    public static bool CanDivide(long dividend, long divisor) => divisor != 0 && !(divisor == -1 && dividend == long.MinValue);

    /// <summary>The quotient without its fraction, where <see cref="CanDivide"/>.</summary>
    /// <param name="dividend">What is divided.</param>
    /// <param name="divisor">By what.</param>
    public static long Divide(long dividend, long divisor) => dividend / divisor;

    /// <summary>The remainder, where <see cref="CanDivide"/>.</summary>
    /// <param name="dividend">What is divided.</param>
    /// <param name="divisor">By what.</param>
    public static long Remainder(long dividend, long divisor) => dividend % divisor;

    /// <summary>The decimal that the shortest text of a number stands for.</summary>
    /// <param name="value">The number.</param>
    /// <returns><see langword="null"/> when no decimal holds it.</returns>
    public static decimal? Exact(double value)
    {
        Span<char> text = stackalloc char[32];
        return value.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture)
            && decimal.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            && (double)exact == value
            ? exact
            : null;
    }

    /// <summary>Whether a value of any type has one of some JSON types.</summary>
    /// <param name="value">The value.</param>
    /// <param name="types">The sum of null 1, boolean 2, integer 4, number with a fraction 8, string 16, array 32 and object 64.</param>
    public static bool IsOf(JsonFragment value, int types)
    {
        ReadOnlySpan<byte> text = value.Utf8.Span;
        int type = text.IsEmpty ? 1 : text[0] switch
        {
            (byte)'n' => 1,
            (byte)'t' or (byte)'f' => 2,
            (byte)'"' => 16,
            (byte)'[' => 32,
            (byte)'{' => 64,
            _ => Utf8Parser.TryParse(text, out double number, out _) && Math.Floor(number) == number ? 4 : 8,
        };
        return (types & type) != 0;
    }

    /// <summary>The text of a scalar that is one.</summary>
    /// <param name="value">The scalar.</param>
    public static string TextOf(JsonScalar value) => value.TryGetString(out string? text) ? text : "";

    /// <summary>The integer of a scalar that is one.</summary>
    /// <param name="value">The scalar.</param>
    public static long IntegerOf(JsonScalar value) => value.TryGetInt64(out long integer) ? integer : 0;

    /// <summary>The integer of a scalar that is one and not negative.</summary>
    /// <param name="value">The scalar.</param>
    public static ulong UnsignedOf(JsonScalar value) => value.TryGetUInt64(out ulong integer) ? integer : 0;

    /// <summary>The number of a scalar that is one.</summary>
    /// <param name="value">The scalar.</param>
    public static double NumberOf(JsonScalar value) => value.TryGetDouble(out double number) ? number : 0;

    /// <summary>The truth value of a scalar that is one.</summary>
    /// <param name="value">The scalar.</param>
    public static bool BooleanOf(JsonScalar value) => value.TryGetBoolean(out bool truth) && truth;

    /// <summary>Whether two scalars are the same JSON value: numbers by value, whatever they were given as.</summary>
    /// <param name="left">One scalar.</param>
    /// <param name="right">The other.</param>
    public static bool AreEqual(JsonScalar left, JsonScalar right) =>
        left == right
        || (left.Kind is JsonScalarKind.Integer or JsonScalarKind.Unsigned or JsonScalarKind.Number
            && right.Kind is JsonScalarKind.Integer or JsonScalarKind.Unsigned or JsonScalarKind.Number
            && left.Kind != right.Kind
            && NumberOf(left) == NumberOf(right));

    /// <summary>The entries of a map, enumerated without allocation when it is a <see cref="Dictionary{TKey, TValue}"/>.</summary>
    /// <param name="map">The map.</param>
    public static MapEntries<T> Entries<T>(IReadOnlyDictionary<string, T> map) => new(map);
}
