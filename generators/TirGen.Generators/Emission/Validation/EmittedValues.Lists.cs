using TirGen.Generators.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <content>What lists hold; what has to look at each item becomes a method.</content>
internal sealed partial class EmittedValues
{
    public Verdict HoldsAtLeast(Operand container, long count) => Verdict.Total(Condition.AtLeast(Count(container), CSharpText.Count(count)));

    public Verdict HoldsAtMost(Operand container, long count) => Verdict.Total(Condition.AtMost(Count(container), CSharpText.Count(count)));

    public Verdict MeetAtLeast(Operand list, Rule rule, long count) => Verdict.Of(
        Condition.AtLeast(Counting(rule, list, certainly: true), CSharpText.Count(count)), Condition.Below(Counting(rule, list, certainly: false), CSharpText.Count(count)));

    public Verdict MeetAtMost(Operand list, Rule rule, long count) => Verdict.Of(
        Condition.AtMost(Counting(rule, list, certainly: false), CSharpText.Count(count)), Condition.Above(Counting(rule, list, certainly: true), CSharpText.Count(count)));

    public Verdict JudgeItem(Operand list, int index, Rule rule) => Verdict.Or(
        [Verdict.Total(Condition.AtMost(list.Count, CSharpText.Number(index))), Judge(rule, Slots.Item(list, CSharpText.Number(index)))]);

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
        return Verdict.Of(Condition.Above(call, "0"), Condition.Below(call, "0"));
    }

    public Verdict AreDistinct(Operand list) => Verdict.Total(Condition.Of(_scope.Call("bool", writer =>
    {
        string later = _scope.Open();
        string earlier = _scope.Open();
        using (writer.Block($"for (int {later} = 1; {later} < {list.Count}; {later}++)"))
        using (writer.Block($"for (int {earlier} = 0; {earlier} < {later}; {earlier}++)"))
        using (writer.Block($"if ({Same(Slots.Item(list, later), Slots.Item(list, earlier)).Bare})"))
        {
            writer.Line("return false;");
        }

        writer.Line("return true;");
        _scope.Close(earlier);
        _scope.Close(later);
    })));

    /// <summary>The condition under which two items are equal as JSON.</summary>
    public Condition Same(Slot left, Slot right)
    {
        Condition values = Same(left.Value, right.Value);
        return left.Null.IsNever
            ? values
            : Condition.Any(Condition.All(left.Null, right.Null), Condition.All(left.Null.Not, right.Null.Not, values));
    }

    private Condition Same(Operand left, Operand right)
    {
        switch (left.Kind)
        {
            case OperandKind.Boolean or OperandKind.Integer or OperandKind.Single or OperandKind.Double or OperandKind.Decimal
                or OperandKind.Text or OperandKind.Enum:
            case OperandKind.Formatted when left.Type!.Kind is TypeKind.Guid or TypeKind.DateOnly:
                return Condition.Equal(left.Code, right.Code);
            case OperandKind.Scalar:
                return Condition.Of($"__Check.AreEqual({left.Code}, {right.Code})");
            case OperandKind.Object when !HasMoreMembers(left):
                return Condition.All(Slots.Model(left).Properties.Where(static p => p.Constant is null).Select(p => SameMember(left, right, p)));
            default:
                throw new UnsupportedRuleException("whether lists, maps, instants or free-form values are equal");
        }
    }

    private Condition SameMember(Operand left, Operand right, PropertyModel property)
    {
        Slot one = Slots.Member(left, property);
        Slot other = Slots.Member(right, property);
        Condition values = Same(one, other);
        return one.Present.IsAlways
            ? values
            : Condition.All(Condition.Equal($"({one.Present})", $"({other.Present})"), Condition.Any(one.Present.Not, values));
    }

    /// <summary>How many items certainly, or possibly, meet a rule.</summary>
    private string Counting(Rule rule, Operand list, bool certainly) => _scope.Call("int", writer =>
    {
        string index = _scope.Open();
        Verdict verdict = Judge(rule, Slots.Item(list, index));
        writer.Line("int count = 0;");
        using (writer.Block($"for (int {index} = 0; {index} < {list.Count}; {index}++)"))
        {
            writer.Line($"count += {(certainly ? verdict.True : verdict.False.Not)} ? 1 : 0;");
        }

        writer.Line("return count;");
        _scope.Close(index);
    });
}
