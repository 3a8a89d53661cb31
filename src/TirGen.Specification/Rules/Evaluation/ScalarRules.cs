using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Judges known values by the rules of single values, and names what would mend them.</summary>
internal static class ScalarRules
{
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

    public static Truth Judge(ScalarRule rule, RuleValue value, EvaluationSite site)
    {
        if (rule.Subjects != JsonTypes.All && (rule.Subjects & TypeOf(value)) == 0)
        {
            return Inapplicable(value);
        }

        Truth verdict = Truth.True;
        foreach (Demand<Truth, MessagePart> demand in rule.Demands(KnownValues.Instance, value))
        {
            verdict = verdict.And(demand.Holds);
            if (verdict == Truth.False)
            {
                return site.Sink is null ? Truth.False : Say(demand, rule, value, site);
            }
        }

        return verdict;
    }

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

    /// <summary>The same value as one of another type: a number without its quotes, a text with them, a list of one item; null left out.</summary>
    private static IReadOnlyList<ValueChange> OfType(RuleValue value, JsonTypes types, EvaluationSite site)
    {
        RuleValue? other = value switch
        {
            NullValue => site.Path.Name is null ? null : RuleValue.Absent(),
            StringValue { Value: "true" or "false" } text when (types & JsonTypes.Boolean) != 0 => RuleValue.From(text.Value == "true"),
            StringValue { Value: var text } when JsonReader.Read(text).Root is SpecNumber number && (TypeOf(RuleValue.From(number)) & types) != 0 => RuleValue.From(number),
            NumberValue or BooleanValue when (types & JsonTypes.String) != 0 => RuleValue.From((value.Origin as SpecNumber)?.Text ?? value.ToString()),
            NumberValue or BooleanValue or StringValue when (types & JsonTypes.Array) != 0 => RuleValue.List([value]),
            _ => null,
        };
        return other is null ? [] : [new(site.Path.ToString(), other, IsDictated: true)];
    }

    private static Truth Say(Demand<Truth, MessagePart> demand, ScalarRule rule, RuleValue value, EvaluationSite site)
    {
        IReadOnlyList<RuleValue> allowed = (rule as ValuesRule)?.Values ?? [];
        string? nearest = value is StringValue text ? NearestName.Find(text.Value, allowed.OfType<StringValue>().Select(static s => s.Value)) : null;
        RuleFinding finding = Report.Finding(
            site, demand.Id, value, [.. site.Path.Describe(), .. demand.Otherwise()], nearest is null ? (MessagePart?)null : $"\"{nearest}\"");
        IReadOnlyList<ValueChange> changes = allowed is [var only] ? [new(finding.Pointer, only, IsDictated: true)]
            : nearest is not null ? [new(finding.Pointer, RuleValue.From(nearest), IsDictated: true)]
            : demand.Remedy?.Invoke() is { } remedy ? [new(finding.Pointer, remedy, IsDictated: true)]
            : rule is TypeRule { Types: var types } ? OfType(value, types, site)
            : [];
        return Report.Add(site, nearest is null ? finding with { Changes = changes } : finding with { Repair = RepairKind.UseNearest, Suggestion = nearest, Changes = changes });
    }
}
