using TirGen.Specification.Problems;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>The rules of one value by itself: its type, its range, its text.</summary>
internal sealed class ScalarRules
{
    private const int MaxListed = 12;

    public static JsonTypes TypeOf(RuleValue value) => value switch
    {
        NullValue => JsonTypes.Null,
        BooleanValue => JsonTypes.Boolean,
        StringValue => JsonTypes.String,
        ListValue => JsonTypes.Array,
        ObjectValue => JsonTypes.Object,
        NumberValue number => number.Value.IsInteger ? JsonTypes.Integer : JsonTypes.Fraction,
        _ => JsonTypes.None,
    };

    public Truth Type(TypeRule rule, RuleValue value, EvaluationSite site)
    {
        JsonTypes type = TypeOf(value);
        return type == JsonTypes.None ? Truth.Unknown
            : (rule.Types & type) != 0 ? Truth.True
            : site.Sink is null ? Truth.False
            : Report.Value(site, RuleIds.WrongType, value, $" must be {JsonTypeNames.Describe(rule.Types)}, not {Describe(value)}");
    }

    public Truth Values(ValuesRule rule, RuleValue value, EvaluationSite site)
    {
        Truth verdict = Truth.False;
        foreach (RuleValue allowed in rule.Values)
        {
            verdict = verdict.Or(RuleValueEquality.AreEqual(allowed, value));
            if (verdict == Truth.True)
            {
                return Truth.True;
            }
        }

        if (verdict == Truth.Unknown || site.Sink is null)
        {
            return verdict;
        }

        string? nearest = value is StringValue text
            ? NearestName.Find(text.Value, rule.Values.OfType<StringValue>().Select(static s => s.Value))
            : null;
        string listed = JsonTypeNames.Join([.. rule.Values.Take(MaxListed).Select(static v => v.ToString())], " or ");
        string more = rule.Values.Count > MaxListed ? $" or one of {rule.Values.Count - MaxListed} others" : "";
        RuleFinding finding = Report.Finding(
            site, RuleIds.ValueOutOfRange, value, [.. site.Path.Describe(), $" must be {listed}{more}, not {Describe(value)}"], nearest is null ? (MessagePart?)null : $"\"{nearest}\"");
        IReadOnlyList<ValueChange> changes = rule.Values is [var only] ? [new(finding.Pointer, only, IsDictated: true)]
            : nearest is not null ? [new(finding.Pointer, RuleValue.From(nearest))]
            : [];
        return Report.Add(site, nearest is null ? finding with { Changes = changes } : finding with { Repair = RepairKind.UseNearest, Suggestion = nearest, Changes = changes });
    }

    public Truth Range(RangeRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not NumberValue number)
        {
            return Inapplicable(value);
        }

        if (rule.Minimum is { } least && number.Value.CompareTo(least.Limit) is int low && (low < 0 || (low == 0 && least.IsExclusive)))
        {
            return site.Sink is null ? Truth.False : OutOfRange(number, least, least.IsExclusive ? "above" : "at least", 1, site);
        }

        if (rule.Maximum is { } most && number.Value.CompareTo(most.Limit) is int high && (high > 0 || (high == 0 && most.IsExclusive)))
        {
            return site.Sink is null ? Truth.False : OutOfRange(number, most, most.IsExclusive ? "below" : "at most", -1, site);
        }

        return Truth.True;
    }

    /// <summary>Says that a number is beyond a bound, and which is the nearest that is not.</summary>
    /// <param name="number">The number.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="phrase">How the number should stand to it.</param>
    /// <param name="inward">The step from an exclusive bound to the nearest integer that keeps it.</param>
    /// <param name="site">Where.</param>
    private static Truth OutOfRange(NumberValue number, NumberBound bound, string phrase, int inward, EvaluationSite site)
    {
        RuleFinding finding = Report.Finding(
            site, RuleIds.ValueOutOfRange, number, [.. site.Path.Describe(), $" must be {phrase} {bound.Limit}, not {number}"]);
        RuleNumber? nearest = !bound.IsExclusive ? bound.Limit
            : bound.Limit.TryGetInt64(out long limit) && limit is > long.MinValue and < long.MaxValue ? RuleNumber.From(limit + inward)
            : null;
        return Report.Add(site, nearest is { } value ? finding with { Changes = [new(finding.Pointer, RuleValue.From(value))] } : finding);
    }

    public Truth Multiple(MultipleRule rule, RuleValue value, EvaluationSite site)
    {
        Truth verdict = value is NumberValue number ? number.Value.IsMultipleOf(rule.Divisor) : Inapplicable(value);
        return verdict == Truth.False && site.Sink is not null
            ? Report.Value(site, RuleIds.ValueOutOfRange, value, $" must be a multiple of {rule.Divisor}, not {value}")
            : verdict;
    }

    public Truth Text(TextRule rule, RuleValue value, EvaluationSite site)
    {
        if (value is not StringValue text)
        {
            return Inapplicable(value);
        }

        long length = CodePoints.Count(text.Value);
        string? expected =
            length < rule.MinLength ? (rule.MinLength == 1 ? "must not be empty" : $"must have at least {JsonTypeNames.Count(rule.MinLength, "character")}, not {length}")
            : length > rule.MaxLength ? (rule.MaxLength == 0 ? $"must be empty, not {Describe(value)}" : $"must have at most {JsonTypeNames.Count(rule.MaxLength, "character")}, not {length}")
            : null;
        Truth verdict = expected is not null ? Truth.False : rule.Pattern?.IsMatch(text.Value) ?? Truth.True;
        return verdict == Truth.False && site.Sink is not null
            ? Report.Value(site, RuleIds.ValueOutOfRange, value, " " + (expected ?? Mismatch(rule.Pattern!.Source, value)))
            : verdict;
    }

    private static string Mismatch(string pattern, RuleValue value) =>
        pattern == "\\S" ? "must not be blank" : $"must match the pattern {pattern}, which {Describe(value)} does not";

    /// <summary>A keyword for another type says nothing of a value; of an unknown one that is not even certain.</summary>
    public static Truth Inapplicable(RuleValue value) => value is UnknownValue or AbsentValue ? Truth.Unknown : Truth.True;

    /// <summary>The value for a sentence: scalars as JSON, the rest by type.</summary>
    public static string Describe(RuleValue value)
    {
        const int MaxText = 60;
        string text = value switch
        {
            ObjectValue => "an object",
            ListValue => "an array",
            _ => value.ToString(),
        };
        int cut = char.IsHighSurrogate(text[Math.Min(MaxText, text.Length) - 1]) ? MaxText - 1 : MaxText;
        return text.Length <= MaxText ? text : text.Substring(0, cut) + "…";
    }
}
