using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Validation;

/// <summary>CEL's equality and order. Numbers compare by value across their types; other types are never equal and have no order.</summary>
internal static class CelComparisons
{
    public static bool IsOrder(CelOperator op) => op is CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual;

    public static Verdict Equal(CelTerm left, CelTerm right, Slots slots) => Cases(left, slots, a => Cases(right, slots, b =>
    {
        string values = Same(a.Value, b.Value);
        string same = a.Null == Conditions.Never && b.Null == Conditions.Never ? values : Conditions.Or(
            Conditions.And(IsNull(a), IsNull(b)),
            Conditions.And(Conditions.Not(IsNull(a)), Conditions.Not(IsNull(b)), values));
        return Verdict.Where(Conditions.And(a.Defined, b.Defined), same);
    }));

    public static Verdict Order(CelOperator op, CelTerm left, CelTerm right, Slots slots) => Cases(left, slots, a => Cases(right, slots, b =>
    {
        string sign = op switch
        {
            CelOperator.Less => "<",
            CelOperator.LessOrEqual => "<=",
            CelOperator.Greater => ">",
            _ => ">=",
        };
        string? comparison =
            a.Value.IsNumber && b.Value.IsNumber ? $"{Number(a.Value, b.Value)} {sign} {Number(b.Value, a.Value)}"
            : (a.Value.Kind, b.Value.Kind) is (OperandKind.Text, OperandKind.Text) ? $"__Check.Compare({a.Value.Code}, {b.Value.Code}) {sign} 0"
            : IsText(a.Value) && IsText(b.Value) ? throw new UnsupportedRuleException("the order of texts that are kept as other types")
            : (a.Value.Kind, b.Value.Kind) is (OperandKind.Boolean, OperandKind.Boolean) ? throw new UnsupportedRuleException("the order of truth values")
            : null;
        return comparison is null ? Verdict.Open : Verdict.Where(Conditions.And(a.HasValue, b.HasValue), comparison);
    }));

    /// <summary>Judges a term that may have one of several types once for each.</summary>
    public static Verdict Cases(CelTerm term, Slots slots, Func<CelTerm, Verdict> judge)
    {
        if (term.Value.Kind == OperandKind.Any)
        {
            throw new UnsupportedRuleException("a value of any type");
        }

        if (term.Value.Kind != OperandKind.Scalar)
        {
            return judge(term);
        }

        List<Verdict> verdicts = [.. slots.Cases(term.Value).Select(c => judge(new CelTerm(Conditions.And(term.HasValue, c.Condition), Conditions.Never, c.Value)))];
        if (term.Null != Conditions.Never)
        {
            verdicts.Add(judge(new CelTerm(Conditions.And(term.Defined, term.Null), Conditions.Always, Operand.Null)));
        }

        // At most one of the cases is defined, so at most one gives a verdict.
        return Verdict.Of(Conditions.Or(verdicts.Select(static v => v.True)), Conditions.Or(verdicts.Select(static v => v.False)));
    }

    /// <summary>A number as it is compared with another: across types as a double.</summary>
    public static string Number(Operand value, Operand other) =>
        value.Kind == other.Kind || value.Kind == OperandKind.Double ? value.Code : $"(double){value.Code}";

    private static string IsNull(CelTerm term) => term.Value.Kind == OperandKind.Null ? Conditions.Always : term.Null;

    private static bool IsText(Operand value) => value.Kind is OperandKind.Text or OperandKind.Enum or OperandKind.Formatted;

    private static string Same(Operand left, Operand right)
    {
        if (left.Constant is not null && right.Constant is not null)
        {
            return Conditions.Of(left.Constant == right.Constant);
        }

        return (left.Kind, right.Kind) switch
        {
            (OperandKind.Null, OperandKind.Null) => Conditions.Always,
            (OperandKind.Null, _) or (_, OperandKind.Null) => Conditions.Never,
            (OperandKind.Boolean, OperandKind.Boolean) => $"{left.Code} == {right.Code}",
            (OperandKind.Text, OperandKind.Text) => $"{left.Code} == {right.Code}",
            (OperandKind.Enum, OperandKind.Text) when right.Constant is { } text => SameEnum(left, text),
            (OperandKind.Text, OperandKind.Enum) when left.Constant is { } text => SameEnum(right, text),
            (OperandKind.Enum, OperandKind.Enum) when left.Type!.Name == right.Type!.Name => $"{left.Code} == {right.Code}",
            _ when left.IsNumber && right.IsNumber => $"{Number(left, right)} == {Number(right, left)}",
            _ when IsText(left) && IsText(right) => throw new UnsupportedRuleException("whether texts are equal that are kept as other types"),
            (OperandKind.List, OperandKind.List) or (OperandKind.Object or OperandKind.Map, OperandKind.Object or OperandKind.Map) =>
                throw new UnsupportedRuleException("whether lists or objects are equal"),
            _ => Conditions.Never,
        };
    }

    private static string SameEnum(Operand value, string text) =>
        value.Type!.Members.FirstOrDefault(m => m.Value == text) is { } member
            ? $"{value.Code} == {value.EnumName}.{member.Name}"
            : Conditions.Never;
}
