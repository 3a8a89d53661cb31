using System.Globalization;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Compares numbers of generated code with numbers of rules.</summary>
internal static class Numbers
{
    /// <summary>A number as a literal that an operand can be compared with.</summary>
    public static string Literal(double value) =>
        double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNaN(value) ? "double.NaN"
        : value.ToString("R", CultureInfo.InvariantCulture) + "d";

    /// <summary>The condition under which a number is inside a lower bound.</summary>
    public static Condition AtLeast(Operand value, NumberBound bound) => Inside(value, bound, isLower: true);

    /// <summary>The condition under which a number is inside an upper bound.</summary>
    public static Condition AtMost(Operand value, NumberBound bound) => Inside(value, bound, isLower: false);

    public static Condition EqualTo(Operand value, RuleNumber number) => value.Kind switch
    {
        OperandKind.Integer => number.IsInteger && Clamp(number) is var integer && IsInRange(value, integer) ? Condition.Equal(value.Code, integer.ToString(CultureInfo.InvariantCulture)) : Condition.Never,
        _ => Condition.Equal(value.Code, Literal(value.Kind, number)),
    };

    /// <summary>A number as a literal of the operand's type.</summary>
    public static string Literal(OperandKind kind, RuleNumber number)
    {
        if (kind != OperandKind.Decimal)
        {
            double value = number.ToDouble();
            return kind == OperandKind.Double || double.IsInfinity(value) ? Literal(value) : ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f";
        }

        return decimal.TryParse(number.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? exact.ToString(CultureInfo.InvariantCulture) + "m"
            : throw new UnsupportedRuleException($"the number {number} does not fit into a decimal");
    }

    private static Condition Inside(Operand value, NumberBound bound, bool isLower)
    {
        if (value.Kind != OperandKind.Integer)
        {
            string literal = Literal(value.Kind, bound.Limit);
            return (isLower, bound.IsExclusive) switch
            {
                (true, false) => Condition.AtLeast(value.Code, literal),
                (true, true) => Condition.Above(value.Code, literal),
                (false, false) => Condition.AtMost(value.Code, literal),
                (false, true) => Condition.Below(value.Code, literal),
            };
        }

        // The nearest integer inside the bound.
        decimal limit = Clamp(bound.Limit);
        decimal nearest = isLower ? decimal.Ceiling(limit) : decimal.Floor(limit);
        nearest += bound.IsExclusive && nearest == limit ? (isLower ? 1 : -1) : 0;
        (decimal least, decimal most) = Range(value);
        return isLower
            ? (nearest <= least ? Condition.Always : nearest > most ? Condition.Never : Condition.AtLeast(value.Code, nearest.ToString(CultureInfo.InvariantCulture)))
            : (nearest >= most ? Condition.Always : nearest < least ? Condition.Never : Condition.AtMost(value.Code, nearest.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The bound as a decimal; one beyond 64 bits is as good as the nearest such.</summary>
    private static decimal Clamp(RuleNumber limit)
    {
        const decimal Far = 20_000_000_000_000_000_000m;
        return limit.CompareTo(RuleNumber.From(Far)) >= 0 ? Far
            : limit.CompareTo(RuleNumber.From(-Far)) <= 0 ? -Far
            : decimal.Parse(limit.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool IsInRange(Operand value, decimal number) => Range(value) is var (least, most) && number >= least && number <= most;

    private static (decimal Least, decimal Most) Range(Operand value) => value.Type?.Kind switch
    {
        TypeKind.Int32 => (int.MinValue, int.MaxValue),
        TypeKind.UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };
}
