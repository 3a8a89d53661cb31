using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <content>What lists hold; what has to look at each item becomes a method.</content>
internal sealed partial class EmittedValues
{
    public Verdict HoldsAtLeast(Operand container, long count) => Verdict.Total($"{Count(container)} >= {CSharpText.Count(count)}");

    public Verdict HoldsAtMost(Operand container, long count) => Verdict.Total($"{Count(container)} <= {CSharpText.Count(count)}");

    public Verdict MeetAtLeast(Operand list, Rule rule, long count) => Verdict.Of(
        $"{Counting(rule, list, certainly: true)} >= {CSharpText.Count(count)}", $"{Counting(rule, list, certainly: false)} < {CSharpText.Count(count)}");

    public Verdict MeetAtMost(Operand list, Rule rule, long count) => Verdict.Of(
        $"{Counting(rule, list, certainly: false)} <= {CSharpText.Count(count)}", $"{Counting(rule, list, certainly: true)} > {CSharpText.Count(count)}");

    public Verdict JudgeItem(Operand list, int index, Rule rule) => Verdict.Or(
        [Verdict.Total($"{list.Count} <= {CSharpText.Number(index)}"), Judge(rule, Slots.Item(list, CSharpText.Number(index)))]);

    public Verdict JudgeItems(Operand list, int from, Rule rule)
    {
        if (rule is BooleanRule { Value: true })
        {
            return Verdict.Always;
        }

        string call = _scope.Call("int", writer =>
        {
            string index = _scope.Open();
            Verdict verdict = Judge(rule, Slots.Item(list, index));
            writer.Line("int verdict = 1;");
            using (writer.Block($"for (int {index} = {CSharpText.Number(from)}; {index} < {list.Count}; {index}++)"))
            {
                Quantifier.Decide(writer, verdict, deciding: false);
            }

            writer.Line("return verdict;");
            _scope.Close(index);
        });
        return Verdict.Of(call + " > 0", call + " < 0");
    }

    public Verdict AreDistinct(Operand list) => Verdict.Total(_scope.Call("bool", writer =>
    {
        string later = _scope.Open();
        string earlier = _scope.Open();
        using (writer.Block($"for (int {later} = 1; {later} < {list.Count}; {later}++)"))
        using (writer.Block($"for (int {earlier} = 0; {earlier} < {later}; {earlier}++)"))
        using (writer.Block($"if ({Conditions.Bare(Same(Slots.Item(list, later), Slots.Item(list, earlier)))})"))
        {
            writer.Line("return false;");
        }

        writer.Line("return true;");
        _scope.Close(earlier);
        _scope.Close(later);
    }));

    /// <summary>The condition under which two items are equal as JSON.</summary>
    public string Same(Slot left, Slot right)
    {
        string values = Same(left.Value, right.Value);
        return left.Null == Conditions.Never
            ? values
            : Conditions.Or(Conditions.And(left.Null, right.Null), Conditions.And(Conditions.Not(left.Null), Conditions.Not(right.Null), values));
    }

    private string Same(Operand left, Operand right)
    {
        switch (left.Kind)
        {
            case OperandKind.Boolean or OperandKind.Integer or OperandKind.Single or OperandKind.Double or OperandKind.Decimal
                or OperandKind.Text or OperandKind.Enum:
            case OperandKind.Formatted when left.Type!.Kind is TypeKind.Guid or TypeKind.DateOnly:
                return $"{left.Code} == {right.Code}";
            case OperandKind.Scalar:
                return $"__Check.AreEqual({left.Code}, {right.Code})";
            case OperandKind.Object when !HasMoreMembers(left):
                return Conditions.And(Slots.Model(left).Properties.Where(static p => p.Constant is null).Select(p => SameMember(left, right, p)));
            default:
                throw new UnsupportedRuleException("whether lists, maps, instants or free-form values are equal");
        }
    }

    private string SameMember(Operand left, Operand right, PropertyModel property)
    {
        Slot one = Slots.Member(left, property);
        Slot other = Slots.Member(right, property);
        string values = Same(one, other);
        return one.Present == Conditions.Always
            ? values
            : Conditions.And($"({one.Present}) == ({other.Present})", Conditions.Or(Conditions.Not(one.Present), values));
    }

    /// <summary>How many items certainly, or possibly, meet a rule.</summary>
    private string Counting(Rule rule, Operand list, bool certainly) => _scope.Call("int", writer =>
    {
        string index = _scope.Open();
        Verdict verdict = Judge(rule, Slots.Item(list, index));
        writer.Line("int count = 0;");
        using (writer.Block($"for (int {index} = 0; {index} < {list.Count}; {index}++)"))
        {
            writer.Line($"count += {(certainly ? verdict.True : Conditions.Not(verdict.False))} ? 1 : 0;");
        }

        writer.Line("return count;");
        _scope.Close(index);
    });
}
