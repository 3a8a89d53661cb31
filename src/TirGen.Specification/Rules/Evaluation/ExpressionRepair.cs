using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Rules.Values;

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

    /// <summary>
    /// The members whose change makes the expression true: to the other side of a comparison that does not hold, or to the other
    /// truth value. The pointers are those of members of <c>self</c>.
    /// </summary>
    public static IReadOnlyList<ValueChange> Changes(CelExpression expression, CelValue self)
    {
        List<ValueChange> changes = [];
        Visit(expression.Root, wanted: true);
        return [.. changes.GroupBy(static change => (change.Pointer, change.Value.ToString())).Select(static same => same.First())];

        void Visit(CelNode node, bool wanted)
        {
            switch (node)
            {
                case CelUnary { Operator: CelOperator.Not } n:
                    Visit(n.Operand, !wanted);
                    break;
                case CelBinary { Operator: CelOperator.And or CelOperator.Or } n:
                    foreach (CelNode side in new[] { n.Left, n.Right }.Where(side => expression.EvaluateNode(side, self) is CelBool value && value.Value != wanted))
                    {
                        Visit(side, wanted);
                    }

                    break;
                case CelBinary n when IsComparison(n.Operator, wanted):
                    Add(n.Right, n.Left);
                    Add(n.Left, n.Right);
                    break;
                case CelSelect { IsTest: false } n:
                    Change(n, RuleValue.From(wanted));
                    break;
            }
        }

        // With both sides equal these comparisons hold.
        static bool IsComparison(CelOperator op, bool wanted) => wanted
            ? op is CelOperator.Equal or CelOperator.LessOrEqual or CelOperator.GreaterOrEqual
            : op is CelOperator.NotEqual or CelOperator.Less or CelOperator.Greater;

        void Add(CelNode member, CelNode other)
        {
            RuleValue? value = expression.EvaluateNode(other, self) switch
            {
                CelInt number => RuleValue.From(number.Value),
                CelUint number => RuleValue.From(RuleNumber.From(number.Value)),
                CelString text => RuleValue.From(text.Value),
                CelBool flag => RuleValue.From(flag.Value),
                _ => null,
            };
            if (value is not null)
            {
                Change(member, value);
            }
        }

        void Change(CelNode node, RuleValue value)
        {
            if (CelMemberFinder.MemberOf(node) is { } name)
            {
                changes.Add(new ValueChange("/" + name.Replace("~", "~0").Replace("/", "~1"), value));
            }
        }
    }
}
