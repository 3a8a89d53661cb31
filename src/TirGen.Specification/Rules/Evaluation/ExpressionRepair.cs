using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>
/// Reads a repair off a false expression. Where it is false because a member is not set, setting it repairs it; because one
/// is set, removing it; because two members stand in the wrong order, exchanging them. Of the sides of a false "or" each is a repair of its own.
/// </summary>
internal static class ExpressionRepair
{
    /// <summary>The repair that a tool can choose.</summary>
    /// <param name="expression">The false expression.</param>
    /// <param name="self">What it is false of.</param>
    /// <param name="blamed">The member that the rule is said of, by which one removal goes before others; null when it names none.</param>
    public static (RepairKind Kind, IReadOnlyList<string> Members) Find(CelExpression expression, CelValue self, string? blamed)
    {
        List<(RepairKind Kind, string[] Members)> found = Repairs(expression, expression.Root, negated: false, self);
        (RepairKind Kind, string[] Members)[] removals = [.. found.Where(static repair => repair.Kind == RepairKind.RemoveMember)];
        return found.Where(static repair => repair.Kind == RepairKind.AddMember)
            .Concat(found.Where(static repair => repair.Kind == RepairKind.SwapMembers))
            .Concat(removals.Length == 1 ? removals : removals.Where(repair => repair.Members is [var only] && only == blamed))
            .FirstOrDefault() is { Kind: not RepairKind.None } chosen ? chosen : (RepairKind.None, []);
    }

    /// <summary>The members without one of which the expression holds, where that is for a person to choose.</summary>
    public static IEnumerable<string> Removable(CelExpression expression, CelValue self) =>
        Repairs(expression, expression.Root, negated: false, self)
            .Where(static repair => repair is { Kind: RepairKind.RemoveMember, Members.Length: 1 }).Select(static repair => repair.Members[0]).Distinct(StringComparer.Ordinal);

    // Only what is to blame is visited: both sides of a false "or", the false sides of a false "and".
    private static List<(RepairKind Kind, string[] Members)> Repairs(CelExpression expression, CelNode node, bool negated, CelValue self)
    {
        switch (node)
        {
            case CelUnary { Operator: CelOperator.Not } n:
                return Repairs(expression, n.Operand, !negated, self);
            case CelBinary { Operator: CelOperator.And or CelOperator.Or } n:
                List<(RepairKind Kind, string[] Members)>[] sides =
                [
                    .. new[] { n.Left, n.Right }
                        .Where(side => expression.EvaluateNode(side, self) is CelBool value && value.Value == negated)
                        .Select(side => Repairs(expression, side, negated, self)),
                ];
                bool isEither = n.Operator == CelOperator.Or != negated;
                return isEither || sides.Length < 2 ? [.. sides.SelectMany(static side => side)] : Together(sides[0], sides[1]);
            case CelSelect { IsTest: true } n when CelMemberFinder.MemberOf(n) is { } name:
                return [(negated ? RepairKind.RemoveMember : RepairKind.AddMember, [name])];
            case CelBinary { Operator: CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual } n
                when CelMemberFinder.MemberOf(n.Left) is { } left && CelMemberFinder.MemberOf(n.Right) is { } right && left != right:
                bool ascending = n.Operator is CelOperator.Less or CelOperator.LessOrEqual;
                return [(RepairKind.SwapMembers, ascending != negated ? [left, right] : [right, left])];
            default:
                return [];
        }
    }

    /// <summary>Repairs of two sides that both have to hold: members of both are set, or of both are removed. Of more than a person looks through there is none.</summary>
    private static List<(RepairKind Kind, string[] Members)> Together(List<(RepairKind Kind, string[] Members)> left, List<(RepairKind Kind, string[] Members)> right)
    {
        const int MostWays = 64;
        return left.Count * right.Count > MostWays
            ? []
            :
            [
                .. left.Where(static repair => repair.Kind != RepairKind.SwapMembers).SelectMany(one => right
                    .Where(other => other.Kind == one.Kind)
                    .Select(other => (one.Kind, one.Members.Union(other.Members, StringComparer.Ordinal).ToArray()))),
            ];
    }

    /// <summary>
    /// The members whose change makes the expression true: to the other side of a comparison that does not hold, to the number behind the only one that is
    /// refused, or to the other truth value. The pointers are those of members of <c>self</c>.
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
                case CelBinary n when n.Operator == (wanted ? CelOperator.NotEqual : CelOperator.Equal):
                    Avoid(n.Right, n.Left);
                    Avoid(n.Left, n.Right);
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

        // The next number is the nearest that is not the one refused.
        void Avoid(CelNode member, CelNode refused)
        {
            if (refused is CelLiteral { Value: CelInt { Value: < long.MaxValue and var number } })
            {
                Change(member, RuleValue.From(number + 1));
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
