using TirGen.Specification.Cel.Syntax;

namespace TirGen.Generators.Emission.Validation;

/// <summary>CEL's equality and order. Numbers compare by value across their types; other types are never equal and have no order.</summary>
internal static class CelComparisons
{
    public static bool IsOrder(CelOperator op) => op is CelOperator.Less or CelOperator.LessOrEqual or CelOperator.Greater or CelOperator.GreaterOrEqual;

    public static Verdict Equal(CelTerm left, CelTerm right, Slots slots) => Cases(left, slots, a => Cases(right, slots, b =>
    {
        Condition values = Same(a.Value, b.Value);
        Condition same = a.Null.IsNever && b.Null.IsNever ? values : Condition.Any(
            Condition.All(IsNull(a), IsNull(b)),
            Condition.All(IsNull(a).Not, IsNull(b).Not, values));
        return Verdict.Where(Condition.All(a.Defined, b.Defined), same);
    }));

    public static Verdict Order(CelOperator op, CelTerm left, CelTerm right, Slots slots) => Cases(left, slots, a => Cases(right, slots, b =>
    {
        Condition? comparison =
            a.Value.IsNumber && b.Value.IsNumber ? InOrder(op, Number(a.Value, b.Value), Number(b.Value, a.Value))
            : (a.Value.Kind, b.Value.Kind) is (OperandKind.Text, OperandKind.Text) ? InOrder(op, $"__Check.Compare({a.Value.Code}, {b.Value.Code})", "0")
            : IsText(a.Value) && IsText(b.Value) ? throw new UnsupportedRuleException("the order of texts that are kept as other types")
            : (a.Value.Kind, b.Value.Kind) is (OperandKind.Boolean, OperandKind.Boolean) ? throw new UnsupportedRuleException("the order of truth values")
            : null;
        return comparison is null ? Verdict.Open : Verdict.Where(Condition.All(a.HasValue, b.HasValue), comparison);
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

        List<Verdict> verdicts = [.. slots.Cases(term.Value).Select(c => judge(new CelTerm(Condition.All(term.HasValue, c.Condition), Condition.Never, CelTerm.Known(c.Value))))];
        if (!term.Null.IsNever)
        {
            verdicts.Add(judge(new CelTerm(Condition.All(term.Defined, term.Null), Condition.Always, Operand.Null)));
        }

        // At most one of the cases is defined, so at most one gives a verdict.
        return Verdict.Of(Condition.Any(verdicts.Select(static v => v.True)), Condition.Any(verdicts.Select(static v => v.False)));
    }

    /// <summary>A number as it is compared with another: across types as a double.</summary>
    public static string Number(Operand value, Operand other) =>
        value.Kind == other.Kind || value.Kind == OperandKind.Double ? value.Code : $"(double){value.Code}";

    private static Condition InOrder(CelOperator op, string left, string right) => op switch
    {
        CelOperator.Less => Condition.Below(left, right),
        CelOperator.LessOrEqual => Condition.AtMost(left, right),
        CelOperator.Greater => Condition.Above(left, right),
        _ => Condition.AtLeast(left, right),
    };

    private static Condition IsNull(CelTerm term) => term.Value.Kind == OperandKind.Null ? Condition.Always : term.Null;

    private static bool IsText(Operand value) => value.Kind is OperandKind.Text or OperandKind.Enum or OperandKind.Formatted;

    private static Condition Same(Operand left, Operand right)
    {
        if (left.Constant is not null && right.Constant is not null)
        {
            return Condition.Of(left.Constant == right.Constant);
        }

        return (left.Kind, right.Kind) switch
        {
            (OperandKind.Null, OperandKind.Null) => Condition.Always,
            (OperandKind.Null, _) or (_, OperandKind.Null) => Condition.Never,
            (OperandKind.Boolean, OperandKind.Boolean) => Condition.Equal(left.Code, right.Code),
            (OperandKind.Text, OperandKind.Text) => Condition.Equal(left.Code, right.Code),
            (OperandKind.Enum, OperandKind.Text) when right.Constant is { } text => SameEnum(left, text),
            (OperandKind.Text, OperandKind.Enum) when left.Constant is { } text => SameEnum(right, text),
            (OperandKind.Enum, OperandKind.Enum) when left.Type!.Name == right.Type!.Name => Condition.Equal(left.Code, right.Code),
            _ when left.IsNumber && right.IsNumber => Condition.Equal(Number(left, right), Number(right, left)),
            _ when IsText(left) && IsText(right) => throw new UnsupportedRuleException("whether texts are equal that are kept as other types"),
            (OperandKind.List, OperandKind.List) or (OperandKind.Object or OperandKind.Map, OperandKind.Object or OperandKind.Map) =>
                throw new UnsupportedRuleException("whether lists or objects are equal"),
            _ => Condition.Never,
        };
    }

    private static Condition SameEnum(Operand value, string text) =>
        value.Type!.Members.FirstOrDefault(m => m.Value == text) is { } member
            ? Condition.Equal(value.Code, $"{value.EnumName}.{member.Name}")
            : Condition.Never;
}
