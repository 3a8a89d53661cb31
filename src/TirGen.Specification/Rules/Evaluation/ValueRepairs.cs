using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Values that meet a demand, for one that does not.</summary>
internal static class ValueRepairs
{
    /// <returns>The text that was probably meant, and the value that would do; null where nobody can say.</returns>
    public static (string? Nearest, RuleValue? Other) Of(DemandRule rule, Demand<Truth, MessagePart> failed, RuleValue value, EvaluationSite site)
    {
        IReadOnlyList<RuleValue> allowed = (rule as ValuesRule)?.Values ?? [];
        string? nearest = value is StringValue text ? NearestName.Find(text.Value, allowed.OfType<StringValue>().Select(static s => s.Value)) : null;
        RuleValue? other = allowed is [var only] ? only
            : nearest is not null ? RuleValue.From(nearest)
            : failed.Remedy?.Invoke() is { } remedy ? remedy
            : rule is TypeRule { Types: var types } ? OfType(value, types, site)
            // An empty list may be left out; what a longer one lacks or has too much of, only a person knows.
            : rule is ItemCountRule && value is ListValue { Items.Count: 0 } && site.Path.Name is not null ? RuleValue.Absent()
            : null;
        return (nearest, other);
    }

    /// <summary>The same value as one of another type: a number without its quotes, a text with them, a list of one item; null left out.</summary>
    private static RuleValue? OfType(RuleValue value, JsonTypes types, EvaluationSite site) => value switch
    {
        NullValue => site.Path.Name is null ? null : RuleValue.Absent(),
        StringValue { Value: "true" or "false" } text when (types & JsonTypes.Boolean) != 0 => RuleValue.From(text.Value == "true"),
        StringValue { Value: var text } when JsonReader.Read(text).Root is SpecNumber number && (KnownTypes.Of(RuleValue.From(number)) & types) != 0 => RuleValue.From(number),
        NumberValue or BooleanValue when (types & JsonTypes.String) != 0 => RuleValue.From((value.Origin as SpecNumber)?.Text ?? value.ToString()),
        NumberValue or BooleanValue or StringValue when (types & JsonTypes.Array) != 0 => RuleValue.List([value]),
        _ => null,
    };
}
