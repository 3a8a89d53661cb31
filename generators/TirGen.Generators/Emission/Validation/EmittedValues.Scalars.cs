using TirGen.Generators.Code;
using TirGen.Specification.Model;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;

namespace TirGen.Generators.Emission.Validation;

/// <content>What scalars are, and how values are put into sentences.</content>
internal sealed partial class EmittedValues
{
    public Verdict IsOf(Operand value, JsonTypes types) =>
        value.Type?.Kind == TypeKind.Polymorphic ? throw new UnsupportedRuleException("one of several objects")
        : value.Kind == OperandKind.Scalar && types == JsonTypes.Null ? Verdict.Never // a place for it knows of null, it does not
        : value.Kind == OperandKind.Any ? Verdict.Total(Condition.Of($"__Check.IsOf({value.Code}, {CSharpText.Number((int)types)})"))
        : (value.JsonTypes & types) == 0 ? Verdict.Never
        : (value.JsonTypes & ~types) == 0 ? Verdict.Always
        : (types & JsonTypes.Integer) != 0 ? IsWhole(value)
        : IsWhole(value).Not();

    public Verdict IsOneOf(Operand value, IReadOnlyList<RuleValue> allowed)
    {
        if (value.MayBeUnknown)
        {
            string listed = string.Join(" or ", allowed.OfType<NumberValue>().Select(number => Numbers.Literal(value.Kind, number.Value)));
            return Verdict.Of(Condition.Matches(value.Code, listed), Condition.Matches(value.Code, $"not (null or {listed})"));
        }

        if (value.Kind != OperandKind.Enum)
        {
            return Verdict.Or([.. allowed.Select(one => Verdict.Total(Equal(value, one)))]);
        }

        HashSet<string> texts = Texts(allowed);
        List<EnumMemberModel> members = [.. value.Type!.Members.Where(m => texts.Contains(m.Value))];
        return members.Count == 0 ? Verdict.Never
            : members.Count == value.Type.Members.Count ? IsDefined(value)
            : Verdict.Total(Condition.Matches(value.Code, string.Join(" or ", members.Select(m => $"{value.EnumName}.{m.Name}"))));
    }

    public Verdict IsAbove(Operand number, NumberBound bound) => Verdict.Total(Numbers.AtLeast(number, bound));

    public Verdict IsBelow(Operand number, NumberBound bound) => Verdict.Total(Numbers.AtMost(number, bound));

    public Operand Remainder(Operand number, RuleNumber divisor)
    {
        string literal = Numbers.Literal(OperandKind.Decimal, divisor);
        if (!RuleNumber.From(decimal.Parse(literal.TrimEnd('m'), System.Globalization.CultureInfo.InvariantCulture)).Equals(divisor))
        {
            throw new UnsupportedRuleException("a divisor that no decimal holds");
        }

        return number.Kind switch
        {
            OperandKind.Integer or OperandKind.Decimal => new Operand(OperandKind.Decimal, $"(decimal){number.Code} % {literal}"),
            OperandKind.Double => new Operand(OperandKind.Decimal, $"__Check.Exact({number.Code}) % {literal}") { MayBeUnknown = true },
            _ => throw new UnsupportedRuleException("a divisor of a float"),
        };
    }

    public Verdict HasAtLeast(Operand text, long length) => Verdict.Total(
        length == 1 ? Condition.Above(text.Code + ".Length", "0") : Condition.AtLeast($"__Check.Length({text.Code})", CSharpText.Count(length)));

    public Verdict HasAtMost(Operand text, long length) => Verdict.Total(Condition.AtMost($"__Check.Length({text.Code})", CSharpText.Count(length)));

    public Verdict Matches(Operand text, TextPattern pattern)
    {
        string reference = _scope.Patterns.Reference(pattern);
        return Verdict.Of(Condition.Of($"{reference}.Matches({text.Code})"), Condition.Of($"{reference}.Misses({text.Code})"));
    }

    public TextPart Words(MessagePart words) => words.Text;

    public TextPart Shown(Operand value) => value.Kind switch
    {
        _ when value.Constant is { } constant => RuleValueText.Describe(RuleValue.From(constant)),
        OperandKind.Null => "null",
        OperandKind.List => "an array",
        OperandKind.Object or OperandKind.Map => "an object",
        OperandKind.Enum => TextPart.Code($"({EnumText(value)})"),
        OperandKind.Formatted => "a text of another form",
        _ => TextPart.Code($"__Text.Of({value.Code})"),
    };

    /// <summary>Where all names of an enum are allowed, what is refused has none.</summary>
    public TextPart ShownBeside(Operand value, IReadOnlyList<RuleValue> allowed) =>
        value.Kind == OperandKind.Enum && value.Constant is null && Texts(allowed) is var texts && value.Type!.Members.All(member => texts.Contains(member.Value))
            ? TextPart.Code(NumberOf(value))
            : Shown(value);

    public TextPart LengthOf(Operand text) => TextPart.Code($"__Text.Of(__Check.Length({text.Code}))");

    public TextPart CountOf(Operand container) => TextPart.Code($"__Text.Of({Count(container)})");

    public TextPart CountOf(Operand list, Rule rule) => TextPart.Code($"__Text.Of({Counting(rule, list, certainly: true)})");

    // The search that found the text wanting is the last one before the sentence about it.
    public TextPart Outcome() => TextPart.Code("__TirGen.Validation.RulePattern.Outcome");

    private static HashSet<string> Texts(IReadOnlyList<RuleValue> values) => new(values.OfType<StringValue>().Select(static v => v.Value), StringComparer.Ordinal);

    /// <summary>An enum of C# holds any number; those of its names are counted from the first one without a gap.</summary>
    private static Verdict IsDefined(Operand value)
    {
        IReadOnlyList<EnumMemberModel> members = value.Type!.Members;
        string first = $"{value.EnumName}.{members[0].Name}";
        return Verdict.Total(members.Count == 1
            ? Condition.Equal(value.Code, first)
            : Condition.Matches(value.Code, $">= {first} and <= {value.EnumName}.{members[members.Count - 1].Name}"));
    }

    private static Verdict IsWhole(Operand number) =>
        Verdict.Total(Condition.Equal(number.Code, $"{(number.Kind == OperandKind.Single ? "__System.MathF" : "__System.Math")}.Floor({number.Code})"));

    private static Condition Equal(Operand value, RuleValue allowed) => (value.Kind, allowed) switch
    {
        (OperandKind.Null, NullValue) => Condition.Always,
        (OperandKind.Text, StringValue text) => Condition.Equal(value.Code, CSharpText.Literal(text.Value)),
        (OperandKind.Boolean, BooleanValue flag) => flag.Value ? Condition.Of(value.Code) : Condition.Of(value.Code).Not,
        (_, NumberValue number) when value.IsNumber => Numbers.EqualTo(value, number.Value),
        (OperandKind.Formatted, StringValue) => throw new UnsupportedRuleException("a text that is kept as another type"),
        (OperandKind.List, ListValue) or (OperandKind.Object or OperandKind.Map, ObjectValue) => throw new UnsupportedRuleException("a fixed list or object"),
        (OperandKind.Any, _) => throw new UnsupportedRuleException("a value of any type"),
        _ => Condition.Never,
    };

    private static string NumberOf(Operand value) => $"__Text.Of((long){value.Code})";

    private static string EnumText(Operand value)
    {
        IEnumerable<string> arms = value.Type!.Members.Select(m => $"{value.EnumName}.{m.Name} => __Text.Of({CSharpText.Literal(m.Value)})");
        return $"{value.Code} switch {{ {string.Join(", ", arms)}, _ => {NumberOf(value)} }}";
    }
}
