using System.Globalization;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Cel.Evaluation;

/// <summary>The operators over known operands.</summary>
internal static class CelOperators
{
    public static CelValue Unary(CelOperator op, CelValue operand) => (op, operand) switch
    {
        (CelOperator.Not, CelBool b) => new CelBool(!b.Value),
        (CelOperator.Negate, CelInt { Value: long.MinValue }) => new CelError("integer overflow"),
        (CelOperator.Negate, CelInt i) => new CelInt(-i.Value),
        (CelOperator.Negate, CelDouble d) => new CelDouble(-d.Value),
        _ => CelError.NoOverload(CelOperatorTypes.Symbol(op), operand),
    };

    public static CelValue Binary(CelOperator op, CelValue left, CelValue right, CelBudget budget) => op switch
    {
        CelOperator.Equal => OfTruth(CelComparison.AreEqual(left, right)),
        CelOperator.NotEqual => OfTruth(CelComparison.AreEqual(left, right).Not()),
        CelOperator.In => In(left, right, budget),
        CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual => Order(op, left, right),
        _ => CelArithmetic.Apply(op, left, right, budget),
    };

    public static CelValue Index(CelValue target, CelValue index)
    {
        switch (target)
        {
            case CelMap map when index is CelBool or CelInt or CelUint or CelDouble or CelString:
                return map.Find(index) ?? new CelError($"no such key: {index}");
            case CelList list when CelMap.KeyOf(index) is { } key && CelComparison.IsNumber(index):
                bool inside = int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int position) && position >= 0 && position < list.Items.Count;
                return !list.IsComplete ? CelUnknown.Maybe
                    : inside ? list.Items[position]
                    : new CelError($"index out of bounds: {index}");
            default:
                return CelError.NoOverload("[]", target, index);
        }
    }

    private static CelValue OfTruth(Truth truth) => truth == Truth.Unknown ? CelUnknown.Present : new CelBool(truth == Truth.True);

    private static CelValue In(CelValue item, CelValue container, CelBudget budget)
    {
        switch (container)
        {
            case CelList list:
                budget.Spend(list.Items.Count);
                Truth found = list.IsComplete ? Truth.False : Truth.Unknown;
                return OfTruth(list.Items.Aggregate(found, (truth, other) => truth.Or(CelComparison.AreEqual(item, other))));
            case CelMap map:
                return map.Find(item) switch
                {
                    null => new CelBool(false),
                    CelUnknown { IsPresent: false } => CelUnknown.Present,
                    _ => new CelBool(true),
                };
            default:
                return CelError.NoOverload("in", item, container);
        }
    }

    private static CelValue Order(CelOperator op, CelValue left, CelValue right)
    {
        if (!CelComparison.AreOrdered(left, right))
        {
            return CelError.NoOverload(CelOperatorTypes.Symbol(op), left, right);
        }

        // NaN is on no side of anything.
        int? order = CelComparison.Compare(left, right);
        return new CelBool(op switch
        {
            CelOperator.Less => order < 0,
            CelOperator.LessOrEqual => order <= 0,
            CelOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }
}
