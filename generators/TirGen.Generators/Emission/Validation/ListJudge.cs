using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Judges the rules of lists; what has to look at each item becomes a method.</summary>
internal sealed class ListJudge(RuleJudge judge, CheckScope scope)
{
    public Verdict Judge(Rule rule, Operand value)
    {
        if (value.Kind == OperandKind.Any)
        {
            throw new UnsupportedRuleException("a value of any type");
        }

        return value.Kind != OperandKind.List ? Verdict.Always : rule switch
        {
            ItemCountRule r => Verdict.Total(Conditions.And(
                r.Minimum > 0 ? $"{value.Count} >= {CSharpText.Count(r.Minimum)}" : Conditions.Always,
                r.Maximum is { } most ? $"{value.Count} <= {CSharpText.Count(most)}" : Conditions.Always)),
            UniqueItemsRule => Unique(value),
            ItemsRule r => Items(r, value),
            ContainsRule r => Contains(r, value),
            _ => throw new UnsupportedRuleException($"no rule of lists: {rule.GetType().Name}"),
        };
    }

    /// <summary>The condition under which two items are equal as JSON.</summary>
    public string Same(Slot left, Slot right)
    {
        string values = Same(left.Value, right.Value);
        return left.Null == Conditions.Never
            ? values
            : Conditions.Or(Conditions.And(left.Null, right.Null), Conditions.And(Conditions.Not(left.Null), Conditions.Not(right.Null), values));
    }

    /// <summary>How many items certainly, or possibly, satisfy a rule.</summary>
    public string Counting(Rule rule, Operand list, bool certainly) => scope.Call("int", writer =>
    {
        string index = scope.Open();
        Verdict verdict = judge.Judge(rule, judge.Slots.Item(list, index));
        writer.Line("int count = 0;");
        using (writer.Block($"for (int {index} = 0; {index} < {list.Count}; {index}++)"))
        {
            writer.Line($"count += {(certainly ? verdict.True : Conditions.Not(verdict.False))} ? 1 : 0;");
        }

        writer.Line("return count;");
        scope.Close(index);
    });

    private Verdict Contains(ContainsRule rule, Operand list)
    {
        string least = Counting(rule.Item, list, certainly: true);
        string most = Counting(rule.Item, list, certainly: false);
        return Verdict.Of(
            Conditions.And($"{least} >= {CSharpText.Count(rule.Minimum)}", rule.Maximum is { } high ? $"{most} <= {CSharpText.Count(high)}" : Conditions.Always),
            Conditions.Or($"{most} < {CSharpText.Count(rule.Minimum)}", rule.Maximum is { } limit ? $"{least} > {CSharpText.Count(limit)}" : Conditions.Never));
    }

    private Verdict Items(ItemsRule rule, Operand list)
    {
        List<Verdict> verdicts = [.. rule.Prefix.Select((prefix, i) =>
            judge.Judge(prefix, judge.Slots.Item(list, CSharpText.Number(i))).When($"{list.Count} > {CSharpText.Number(i)}"))];
        if (rule.Rest is not (null or BooleanRule { Value: true }))
        {
            string call = scope.Call("int", writer =>
            {
                string index = scope.Open();
                Verdict verdict = judge.Judge(rule.Rest, judge.Slots.Item(list, index));
                writer.Line("int verdict = 1;");
                using (writer.Block($"for (int {index} = {CSharpText.Number(rule.Prefix.Count)}; {index} < {list.Count}; {index}++)"))
                {
                    Quantifier.Decide(writer, verdict, deciding: false);
                }

                writer.Line("return verdict;");
                scope.Close(index);
            });
            verdicts.Add(Verdict.Of(call + " > 0", call + " < 0"));
        }

        return Verdict.And(verdicts);
    }

    private Verdict Unique(Operand list) => Verdict.Total(scope.Call("bool", writer =>
    {
        string later = scope.Open();
        string earlier = scope.Open();
        using (writer.Block($"for (int {later} = 1; {later} < {list.Count}; {later}++)"))
        using (writer.Block($"for (int {earlier} = 0; {earlier} < {later}; {earlier}++)"))
        using (writer.Block($"if ({Conditions.Bare(Same(judge.Slots.Item(list, later), judge.Slots.Item(list, earlier)))})"))
        {
            writer.Line("return false;");
        }

        writer.Line("return true;");
        scope.Close(earlier);
        scope.Close(later);
    }));

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
            case OperandKind.Object when !judge.Objects.HasMoreMembers(left):
                return Conditions.And(judge.Slots.Model(left).Properties.Where(static p => p.Constant is null).Select(p => SameMember(left, right, p)));
            default:
                throw new UnsupportedRuleException("whether lists, maps, instants or free-form values are equal");
        }
    }

    private string SameMember(Operand left, Operand right, PropertyModel property)
    {
        Slot one = judge.Slots.Member(left, property);
        Slot other = judge.Slots.Member(right, property);
        string values = Same(one, other);
        return one.Present == Conditions.Always
            ? values
            : Conditions.And($"({one.Present}) == ({other.Present})", Conditions.Or(Conditions.Not(one.Present), values));
    }
}
