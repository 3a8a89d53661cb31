using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>
/// Reads a repair off a false expression. Where it is false because a member is not set, setting it repairs it; because one
/// is set, removing it; because two members stand in the wrong order, exchanging them.
/// </summary>
internal static class ExpressionRepair
{
    public static (RepairKind Kind, IReadOnlyList<string> Members) Find(CelExpression expression, CelValue self)
    {
        List<string> missing = [];
        List<string> unwelcome = [];
        List<string> reversed = [];
        Visit(expression.Root, negated: false);
        return missing.Count > 0 ? (RepairKind.AddMember, [.. missing.Distinct(StringComparer.Ordinal)])
            : unwelcome.Count > 0 ? (RepairKind.RemoveMember, [.. unwelcome.Distinct(StringComparer.Ordinal)])
            : reversed.Count == 2 ? (RepairKind.SwapMembers, reversed)
            : (RepairKind.None, []);

        // Only what is to blame is visited: both sides of a false "or", the false sides of a false "and".
        void Visit(CelNode node, bool negated)
        {
            switch (node)
            {
                case CelUnary { Operator: CelOperator.Not } n:
                    Visit(n.Operand, !negated);
                    break;
                case CelBinary { Operator: CelOperator.And or CelOperator.Or } n:
                    foreach (CelNode side in new[] { n.Left, n.Right })
                    {
                        if (expression.EvaluateNode(side, self) is CelBool value && value.Value == negated)
                        {
                            Visit(side, negated);
                        }
                    }

                    break;
                case CelSelect { IsTest: true } n when CelMemberFinder.MemberOf(n) is { } name:
                    (negated ? unwelcome : missing).Add(name);
                    break;
                case CelBinary { Operator: CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual } n
                    when CelMemberFinder.MemberOf(n.Left) is { } left && CelMemberFinder.MemberOf(n.Right) is { } right && left != right:
                    bool ascending = n.Operator is CelOperator.Less or CelOperator.LessOrEqual;
                    reversed.AddRange(ascending != negated ? [left, right] : [right, left]);
                    break;
            }
        }
    }
}
