using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>What rules ask of values that are known, wholly or in part.</summary>
internal sealed class KnownValues : IValueDomain<RuleValue, Truth, MessagePart>
{
    public static KnownValues Instance { get; } = new();

    public Truth IsOf(RuleValue value, JsonTypes types) => ScalarRules.TypeOf(value) switch
    {
        JsonTypes.None => Truth.Unknown,
        JsonTypes type => TruthOperators.Of((types & type) != 0),
    };

    public Truth IsOneOf(RuleValue value, IReadOnlyList<RuleValue> allowed)
    {
        Truth verdict = Truth.False;
        for (int i = 0; i < allowed.Count && verdict != Truth.True; i++)
        {
            verdict = verdict.Or(RuleValueEquality.AreEqual(allowed[i], value));
        }

        return verdict;
    }

    public Truth IsAbove(RuleValue number, NumberBound bound) => IsInside(((NumberValue)number).Value.CompareTo(bound.Limit), bound);

    public Truth IsBelow(RuleValue number, NumberBound bound) => IsInside(-((NumberValue)number).Value.CompareTo(bound.Limit), bound);

    public RuleValue Remainder(RuleValue number, RuleNumber divisor) =>
        ((NumberValue)number).Value.Remainder(divisor) is { } rest ? RuleValue.From(rest) : RuleValue.Unknown();

    public Truth HasAtLeast(RuleValue text, long length) => TruthOperators.Of(Length(text) >= length);

    public Truth HasAtMost(RuleValue text, long length) => TruthOperators.Of(Length(text) <= length);

    public Truth Matches(RuleValue text, TextPattern pattern) => pattern.IsMatch(((StringValue)text).Value);

    public MessagePart Words(string words) => words;

    public MessagePart Shown(RuleValue value) => ScalarRules.Describe(value);

    public MessagePart ShownBeside(RuleValue value, IReadOnlyList<RuleValue> allowed) => Shown(value);

    public MessagePart LengthOf(RuleValue text) => Length(text).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public MessagePart Outcome() => "does not";

    private static Truth IsInside(int order, NumberBound bound) => TruthOperators.Of(bound.IsExclusive ? order > 0 : order >= 0);

    private static long Length(RuleValue text) => CodePoints.Count(((StringValue)text).Value);
}
