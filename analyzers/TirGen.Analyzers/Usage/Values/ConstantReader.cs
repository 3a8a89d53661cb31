using System.Globalization;
using Microsoft.CodeAnalysis;
using TirGen.Analyzers.Usage.Types;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>Reads constants of the compiler.</summary>
internal static class ConstantReader
{
    /// <summary>
    /// The value of <paramref name="constant"/>, which <paramref name="origin"/> evaluates to. A constant of an enum that no name
    /// has is the text of its cast, which is the text of none.
    /// </summary>
    public static RuleValue Read(object? constant, IOperation origin, ApiTypes types)
    {
        if (constant is not null && origin.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
        {
            return types.WireValueOf(enumeration, constant) is { } text ? RuleValue.From(text, origin)
                : types.HasWireValues(enumeration) ? RuleValue.From($"({enumeration.Name}){constant}", origin)
                : constant is IConvertible number and not ulong ? RuleValue.From(number.ToInt64(CultureInfo.InvariantCulture), origin)
                : RuleValue.Present(origin);
        }

        return constant switch
        {
            null => RuleValue.Null(origin),
            bool value => RuleValue.From(value, origin),
            string value => RuleValue.From(value, origin),
            ulong value => RuleValue.From(RuleNumber.From(value), origin: origin),
            decimal value => RuleValue.From(RuleNumber.From(value), isFloating: true, origin),
            double value when !double.IsNaN(value) && !double.IsInfinity(value) => RuleValue.From(RuleNumber.From(value), isFloating: true, origin),
            float value when !float.IsNaN(value) && !float.IsInfinity(value) => RuleValue.From(Shortest(value), isFloating: true, origin),
            sbyte or byte or short or ushort or int or uint or long => RuleValue.From(Convert.ToInt64(constant, CultureInfo.InvariantCulture), origin),
            _ => RuleValue.Present(origin),
        };
    }

    // The digits that are written: a float's own, not those of the double next to it.
    private static RuleNumber Shortest(float value) => RuleNumber.Parse(value.ToString("R", CultureInfo.InvariantCulture));
}
