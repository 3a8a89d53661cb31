using TirGen.Specification.Cel.Syntax;

namespace TirGen.Generators.Emission.Validation;

/// <summary>CEL's arithmetic: within one type, and an integer that does not fit is an error.</summary>
internal static class CelArithmeticTerms
{
    public static CelTerm Of(CelOperator op, CelTerm left, CelTerm right)
    {
        Condition defined = Condition.All(left.HasValue, right.HasValue);
        (OperandKind kind, Condition fits, string code) = (left.Value.Kind, right.Value.Kind) switch
        {
            (OperandKind.Integer, OperandKind.Integer) => (OperandKind.Integer, Fits(op, left.Value.Code, right.Value.Code), Code(op, "(long)" + left.Value.Code, "(long)" + right.Value.Code)),
            (OperandKind.Double, OperandKind.Double) when op != CelOperator.Modulo => (OperandKind.Double, Condition.Always, Code(op, left.Value.Code, right.Value.Code)),
            _ => throw new UnsupportedRuleException("arithmetic on other values than two integers or two doubles"),
        };
        return new CelTerm(Condition.All(defined, fits), Condition.Never, new Operand(kind, code));
    }

    private static Condition Fits(CelOperator op, string left, string right) => Condition.Of(op is CelOperator.Divide or CelOperator.Modulo
        ? $"__Check.CanDivide({left}, {right})"
        : $"__Check.IsInt64((__System.Int128)({left}) {Symbol(op)} {right})");

    // Evaluated where it fits only; the compiler must not complain about constants.
    private static string Code(CelOperator op, string left, string right) => op switch
    {
        CelOperator.Divide when left.StartsWith("(long)", StringComparison.Ordinal) => $"__Check.Divide({left}, {right})",
        CelOperator.Modulo => $"__Check.Remainder({left}, {right})",
        _ => $"unchecked({left} {Symbol(op)} {right})",
    };

    private static string Symbol(CelOperator op) => op switch
    {
        CelOperator.Add => "+",
        CelOperator.Subtract => "-",
        CelOperator.Multiply => "*",
        _ => "/",
    };
}
