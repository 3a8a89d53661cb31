using TirGen.Specification.Cel.Syntax;

namespace TirGen.Specification.Cel.Types;

/// <summary>The types that operators take and give.</summary>
internal static class CelOperatorTypes
{
    /// <summary>The type of the result; null when the operator cannot take these operands.</summary>
    public static CelType? ResultOf(CelOperator op, CelType left, CelType right) => op switch
    {
        CelOperator.And or CelOperator.Or => left.Is(CelKind.Bool) && right.Is(CelKind.Bool) ? CelType.Bool : null,
        CelOperator.Equal or CelOperator.NotEqual => CelType.AreCompatible(left, right) ? CelType.Bool : null,
        CelOperator.In => Contains(left, right) ? CelType.Bool : null,
        CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual =>
            CelType.AreCompatible(left, right) && IsOrdered(left) && IsOrdered(right) ? CelType.Bool : null,
        _ => Arithmetic(op, left, right),
    };

    public static string Symbol(CelOperator op) => op switch
    {
        CelOperator.Not => "!",
        CelOperator.Or => "||",
        CelOperator.And => "&&",
        CelOperator.Equal => "==",
        CelOperator.NotEqual => "!=",
        CelOperator.Less => "<",
        CelOperator.LessOrEqual => "<=",
        CelOperator.Greater => ">",
        CelOperator.GreaterOrEqual => ">=",
        CelOperator.In => "in",
        CelOperator.Add => "+",
        CelOperator.Negate or CelOperator.Subtract => "-",
        CelOperator.Multiply => "*",
        CelOperator.Divide => "/",
        _ => "%",
    };

    private static bool IsOrdered(CelType type) =>
        type.IsNumber || type.Kind is CelKind.Dyn or CelKind.Bool or CelKind.String or CelKind.Bytes;

    private static bool Contains(CelType item, CelType container) => container.Kind switch
    {
        CelKind.Dyn => true,
        CelKind.List => CelType.AreCompatible(item, container.Element!),
        CelKind.Map or CelKind.Object => CelType.AreCompatible(item, container.Key!),
        _ => false,
    };

    /// <summary>No conversion between number types happens by itself.</summary>
    private static CelType? Arithmetic(CelOperator op, CelType left, CelType right)
    {
        CelType known = left.Kind == CelKind.Dyn ? right : left;
        if (left.Kind != CelKind.Dyn && right.Kind != CelKind.Dyn && left.Kind != right.Kind)
        {
            return null;
        }

        bool takes = known.Kind switch
        {
            CelKind.Dyn or CelKind.Int or CelKind.Uint => true,
            CelKind.Double => op != CelOperator.Modulo,
            CelKind.String or CelKind.Bytes or CelKind.List => op == CelOperator.Add,
            _ => false,
        };
        return !takes ? null : left.Kind == CelKind.Dyn || right.Kind == CelKind.Dyn ? CelType.Dyn : CelType.Join(left, right);
    }
}
