using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;

namespace TirGen.Specification.Cel.Evaluation;

/// <summary>Arithmetic within one type; an integer that does not fit is an error.</summary>
internal static class CelArithmetic
{
    public static CelValue Apply(CelOperator op, CelValue left, CelValue right, CelBudget budget)
    {
        try
        {
            return (left, right) switch
            {
                (CelInt a, CelInt b) => Ints(op, a.Value, b.Value),
                (CelUint a, CelUint b) => Uints(op, a.Value, b.Value),
                (CelDouble a, CelDouble b) when op != CelOperator.Modulo => new CelDouble(Doubles(op, a.Value, b.Value)),
                _ when op == CelOperator.Add => Join(left, right, budget),
                _ => CelError.NoOverload(CelOperatorTypes.Symbol(op), left, right),
            };
        }
        catch (OverflowException)
        {
            return new CelError("integer overflow");
        }
        catch (DivideByZeroException)
        {
            return new CelError(op == CelOperator.Modulo ? "modulus by zero" : "divide by zero");
        }
    }

    private static CelValue Ints(CelOperator op, long left, long right) => new CelInt(op switch
    {
        CelOperator.Add => checked(left + right),
        CelOperator.Subtract => checked(left - right),
        CelOperator.Multiply => checked(left * right),
        CelOperator.Divide => left / right,
        _ => left % right,
    });

    private static CelValue Uints(CelOperator op, ulong left, ulong right) => new CelUint(op switch
    {
        CelOperator.Add => checked(left + right),
        CelOperator.Subtract => checked(left - right),
        CelOperator.Multiply => checked(left * right),
        CelOperator.Divide => left / right,
        _ => left % right,
    });

    private static double Doubles(CelOperator op, double left, double right) => op switch
    {
        CelOperator.Add => left + right,
        CelOperator.Subtract => left - right,
        CelOperator.Multiply => left * right,
        _ => left / right,
    };

    private static CelValue Join(CelValue left, CelValue right, CelBudget budget)
    {
        switch (left, right)
        {
            case (CelString a, CelString b):
                budget.Spend(a.Value.Length + b.Value.Length);
                return new CelString(a.Value + b.Value);
            case (CelBytes a, CelBytes b):
                budget.Spend(a.Value.Count + b.Value.Count);
                return new CelBytes([.. a.Value, .. b.Value]);
            case (CelList a, CelList b):
                budget.Spend(a.Items.Count + b.Items.Count);
                return new CelList([.. a.Items, .. b.Items], a.IsComplete && b.IsComplete);
            default:
                return CelError.NoOverload("+", left, right);
        }
    }
}
