using System.Globalization;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>Number literals.</summary>
internal static class CelNumberLiteral
{
    public static CelLiteral Read(string text, CelTokenKind kind, TextRange range)
    {
        CelValue? value = kind switch
        {
            CelTokenKind.Double => Double(text),
            CelTokenKind.Uint => Uint(text.TrimEnd('u', 'U')),
            _ => Int(text),
        };
        return new CelLiteral(range, value ?? throw new CelSyntaxException($"The number {text} is out of range.", range));
    }

    private static CelValue? Double(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? new CelDouble(value) : null;

    private static CelValue? Uint(string text) => TryParse(text, out ulong value) ? new CelUint(value) : null;

    private static CelValue? Int(string text)
    {
        bool negative = text[0] == '-';
        return !TryParse(negative ? text.Substring(1) : text, out ulong value) ? null
            : negative ? (value <= 1UL << 63 ? new CelInt(unchecked(-(long)value)) : null)
            : value <= long.MaxValue ? new CelInt((long)value)
            : null;
    }

    private static bool TryParse(string text, out ulong value) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
