using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Emission.Validation;

/// <summary>Judges the rules of single values.</summary>
internal sealed class ScalarJudge(CheckScope scope)
{
    public Verdict Judge(Rule rule, Operand value) => rule switch
    {
        _ when value.Constant is { } constant => OfConstant(rule, constant),
        TypeRule r => Type(r.Types, value),
        ValuesRule r => Values(r, value),
        RangeRule r => value.IsNumber ? Verdict.And([Lower(r, value), Upper(r, value)]) : Inapplicable(value),
        MultipleRule r => value.IsNumber ? Multiple(r, value) : Inapplicable(value),
        TextRule r => Text(r, value),
        _ => throw new UnsupportedRuleException($"no rule of single values: {rule.GetType().Name}"),
    };

    public Verdict Lower(RangeRule rule, Operand value) =>
        rule.Minimum is null ? Verdict.Always : Verdict.Total(Numbers.AtLeast(value, rule.Minimum));

    public Verdict Upper(RangeRule rule, Operand value) =>
        rule.Maximum is null ? Verdict.Always : Verdict.Total(Numbers.AtMost(value, rule.Maximum));

    public static Verdict ShortEnough(TextRule rule, Operand value) =>
        rule.MaxLength is { } most ? Verdict.Total($"__Check.Length({value.Code}) <= {CSharpText.Count(most)}") : Verdict.Always;

    public static Verdict LongEnough(TextRule rule, Operand value) => rule.MinLength switch
    {
        0 => Verdict.Always,
        1 => Verdict.Total($"{value.Code}.Length > 0"),
        _ => Verdict.Total($"__Check.Length({value.Code}) >= {CSharpText.Count(rule.MinLength)}"),
    };

    public Verdict Matches(TextRule rule, Operand value)
    {
        if (rule.Pattern is null)
        {
            return Verdict.Always;
        }

        string pattern = scope.Patterns.Reference(rule.Pattern);
        return Verdict.Of($"{pattern}.Matches({value.Code})", $"{pattern}.Misses({value.Code})");
    }

    private static Verdict OfConstant(Rule rule, string constant) => RuleEvaluator.Judge(rule, RuleValue.From(constant)) switch
    {
        Truth.True => Verdict.Always,
        Truth.False => Verdict.Never,
        _ => Verdict.Open,
    };

    /// <summary>A rule that says nothing about values of this kind holds.</summary>
    private static Verdict Inapplicable(Operand value) =>
        value.Kind == OperandKind.Any ? throw new UnsupportedRuleException("a value of any type") : Verdict.Always;

    private static Verdict Type(JsonTypes types, Operand value) =>
        value.Type?.Kind == TypeKind.Polymorphic ? throw new UnsupportedRuleException("one of several objects")
        : value.Kind == OperandKind.Any ? Verdict.Total($"__Check.IsOf({value.Code}, {CSharpText.Number((int)types)})")
        : (value.JsonTypes & types) == 0 ? Verdict.Never
        : (value.JsonTypes & ~types) == 0 ? Verdict.Always
        : Verdict.Total($"{value.Code} {((types & JsonTypes.Integer) != 0 ? "==" : "!=")} {(value.Kind == OperandKind.Single ? "__System.MathF" : "__System.Math")}.Floor({value.Code})");

    private Verdict Values(ValuesRule rule, Operand value)
    {
        if (value.Kind == OperandKind.Enum)
        {
            HashSet<string> allowed = new(rule.Values.OfType<StringValue>().Select(static v => v.Value), StringComparer.Ordinal);
            List<EnumMemberModel> members = [.. value.Type!.Members.Where(m => allowed.Contains(m.Value))];
            return members.Count == 0 ? Verdict.Never
                : members.Count == value.Type.Members.Count ? IsDefined(value)
                : Verdict.Total($"{value.Code} is {string.Join(" or ", members.Select(m => $"{value.EnumName}.{m.Name}"))}");
        }

        return Verdict.Or([.. rule.Values.Select(one => Verdict.Total(Equal(value, one)))]);
    }

    /// <summary>An enum of C# holds any number; those of its names are counted from the first one without a gap.</summary>
    private static Verdict IsDefined(Operand value)
    {
        IReadOnlyList<EnumMemberModel> members = value.Type!.Members;
        string first = $"{value.EnumName}.{members[0].Name}";
        return Verdict.Total(members.Count == 1 ? $"{value.Code} == {first}" : $"{value.Code} is >= {first} and <= {value.EnumName}.{members[members.Count - 1].Name}");
    }

    private static string Equal(Operand value, RuleValue allowed) => (value.Kind, allowed) switch
    {
        (OperandKind.Null, NullValue) => Conditions.Always,
        (OperandKind.Text, StringValue text) => $"{value.Code} == {CSharpText.Literal(text.Value)}",
        (OperandKind.Boolean, BooleanValue flag) => flag.Value ? value.Code : Conditions.Not(value.Code),
        (_, NumberValue number) when value.IsNumber => Numbers.EqualTo(value, number.Value),
        (OperandKind.Formatted, StringValue) => throw new UnsupportedRuleException("a text that is kept as another type"),
        (OperandKind.List, ListValue) or (OperandKind.Object or OperandKind.Map, ObjectValue) => throw new UnsupportedRuleException("a fixed list or object"),
        (OperandKind.Any, _) => throw new UnsupportedRuleException("a value of any type"),
        _ => Conditions.Never,
    };

    private static Verdict Multiple(MultipleRule rule, Operand value)
    {
        if (!decimal.TryParse(rule.Divisor.ToString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal divisor) || divisor == 0)
        {
            throw new UnsupportedRuleException("a divisor beyond the range of a decimal");
        }

        string literal = divisor.ToString(System.Globalization.CultureInfo.InvariantCulture) + "m";
        return value.Kind is OperandKind.Integer or OperandKind.Decimal
            ? Verdict.Total($"(decimal){value.Code} % {literal} == 0m")
            : value.Kind == OperandKind.Double
            ? Verdict.Of($"__Check.IsMultiple({value.Code}, {literal}) == true", $"__Check.IsMultiple({value.Code}, {literal}) == false")
            : throw new UnsupportedRuleException("a divisor of a float");
    }

    private Verdict Text(TextRule rule, Operand value) => value.Kind switch
    {
        OperandKind.Text => Verdict.And([LongEnough(rule, value), ShortEnough(rule, value), Matches(rule, value)]),
        OperandKind.Formatted => throw new UnsupportedRuleException("a text that is kept as another type"),
        OperandKind.Enum => TextOfEnum(rule, value),
        _ => Inapplicable(value),
    };

    /// <summary>The names whose texts keep the rule. A value without a name has no text, and another rule refuses it.</summary>
    private Verdict TextOfEnum(TextRule rule, Operand value)
    {
        List<RuleValue> kept = [.. value.Type!.Members.Select(static m => RuleValue.From(m.Value)).Where(text => RuleEvaluator.Judge(rule, text) != Truth.False)];
        return kept.Count == value.Type.Members.Count ? Verdict.Always : Values(new ValuesRule(kept), value);
    }
}
