using System.Globalization;
using TirGen.Specification.Cel.Evaluation;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>What rules ask of values that are known, wholly or in part. Bounds the work, which a hostile schema could make exponential.</summary>
internal sealed class KnownValues(CancellationToken cancellation) : IRuleDomain<RuleValue, Truth, MessagePart>
{
    private const int MaxDepth = 400;
    private const int MaxSteps = 5_000_000;
    private int _depth;
    private int _steps;

    /// <summary>Goes one rule deeper.</summary>
    /// <returns>False where there is no more room; then nothing is certain, and <see cref="Leave"/> is not called.</returns>
    public bool TryEnter()
    {
        if (_depth >= MaxDepth || ++_steps > MaxSteps)
        {
            return false;
        }

        if ((_steps & 0xFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        _depth++;
        return true;
    }

    public void Leave() => _depth--;

    /// <summary>Whether a rule certainly says something about values of this type.</summary>
    public static bool Concerns(Rule rule, RuleValue value) => rule.Subjects == JsonTypes.All || (rule.Subjects & KnownTypes.Of(value)) != 0;

    public Truth Judge(Rule rule, RuleValue value)
    {
        // A keyword for another type says nothing of a value; of an unknown one that is not even certain.
        if (!Concerns(rule, value))
        {
            return value is UnknownValue or AbsentValue && rule.Subjects != JsonTypes.None ? Truth.Unknown : Truth.True;
        }

        if (!TryEnter())
        {
            return Truth.Unknown;
        }

        Truth verdict = rule.Judge(this, value);
        Leave();
        return verdict;
    }

    public IEnumerable<Truth> JudgeEach(IReadOnlyList<Rule> alternatives, RuleValue value) => alternatives.Select(rule => Judge(rule, value));

    public Truth Of(Truth truth) => truth;

    public Truth All(IEnumerable<Truth> judgements)
    {
        Truth verdict = Truth.True;
        foreach (Truth judgement in judgements)
        {
            verdict = verdict.And(judgement);
            if (verdict == Truth.False)
            {
                break;
            }
        }

        return verdict;
    }

    public Truth Any(IEnumerable<Truth> judgements)
    {
        Truth verdict = Truth.False;
        foreach (Truth judgement in judgements)
        {
            verdict = verdict.Or(judgement);
            if (verdict == Truth.True)
            {
                break;
            }
        }

        return verdict;
    }

    public Truth ExactlyOne(IEnumerable<Truth> judgements)
    {
        int holding = 0;
        bool isCertain = true;
        foreach (Truth judgement in judgements)
        {
            holding += judgement == Truth.True ? 1 : 0;
            isCertain &= judgement != Truth.Unknown;
        }

        return holding > 1 ? Truth.False
            : !isCertain ? Truth.Unknown
            : TruthOperators.Of(holding == 1);
    }

    public Truth Not(Truth judgement) => judgement.Not();

    public Truth Choose(Truth condition, Func<Truth> then, Func<Truth> otherwise)
    {
        switch (condition)
        {
            case Truth.True:
                return then();
            case Truth.False:
                return otherwise();
            default:
                Truth either = then();
                return either == otherwise() ? either : Truth.Unknown;
        }
    }

    public Truth Exists(RuleValue value) => value is UnknownValue { IsPresent: false } or AbsentValue ? Truth.Unknown : Truth.True;

    public Truth Evaluate(ExpressionRule rule, RuleValue value) =>
        value is not (UnknownValue or AbsentValue) && rule.Expression.Evaluate(CelConversion.From(value, rule.SelfType)) is CelBool known
            ? TruthOperators.Of(known.Value)
            : Truth.Unknown;

    public Truth IsOf(RuleValue value, JsonTypes types) => KnownTypes.Of(value) switch
    {
        JsonTypes.None => Truth.Unknown,
        JsonTypes type => TruthOperators.Of((types & type) != 0),
    };

    public bool IsObject(RuleValue value) => value is ObjectValue;

    public Truth IsOneOf(RuleValue value, IReadOnlyList<RuleValue> allowed) => Any(allowed.Select(one => RuleValueEquality.AreEqual(one, value)));

    public Truth IsAbove(RuleValue number, NumberBound bound) => IsInside(((NumberValue)number).Value.CompareTo(bound.Limit), bound);

    public Truth IsBelow(RuleValue number, NumberBound bound) => IsInside(-((NumberValue)number).Value.CompareTo(bound.Limit), bound);

    public RuleValue Remainder(RuleValue number, RuleNumber divisor) =>
        ((NumberValue)number).Value.Remainder(divisor) is { } rest ? RuleValue.From(rest) : RuleValue.Unknown();

    public Truth HasAtLeast(RuleValue text, long length) => TruthOperators.Of(Length(text) >= length);

    public Truth HasAtMost(RuleValue text, long length) => TruthOperators.Of(Length(text) <= length);

    public Truth Matches(RuleValue text, TextPattern pattern) => pattern.IsMatch(((StringValue)text).Value);

    public Truth HoldsAtLeast(RuleValue container, long count) => AtLeast(CountsOf(container), count);

    public Truth HoldsAtMost(RuleValue container, long count) => AtMost(CountsOf(container), count);

    public Truth MeetAtLeast(RuleValue list, Rule rule, long count) => AtLeast(CountsOf((ListValue)list, rule), count);

    public Truth MeetAtMost(RuleValue list, Rule rule, long count) => AtMost(CountsOf((ListValue)list, rule), count);

    public IEnumerable<string> NamesOf(RuleValue target) => ((ObjectValue)target).Members.Select(static member => member.Name);

    public Truth Has(RuleValue target, string name) => target is ObjectValue known ? known.Has(name) : Truth.Unknown;

    public Truth HasOthers(RuleValue target) => ((ObjectValue)target).IsComplete ? Truth.False : Truth.Unknown;

    public Truth JudgeMember(RuleValue target, string name, Rule rule) => target is ObjectValue known ? Judge(rule, known[name]) : Truth.Unknown;

    public Truth JudgeName(string name, Rule rule) => Judge(rule, RuleValue.From(name));

    public Truth Unseen(string what) => Truth.Unknown;

    // Where others may stand between, an item may belong to any position.
    public Truth JudgeItem(RuleValue list, int index, Rule rule) => list switch
    {
        ListValue { IsComplete: false } => Truth.Unknown,
        ListValue { Items: var items } when index < items.Count => Judge(rule, items[index]),
        _ => Truth.True,
    };

    public Truth JudgeItems(RuleValue list, int from, Rule rule)
    {
        ListValue known = (ListValue)list;
        return known.IsComplete ? All(known.Items.Skip(from).Select(item => Judge(rule, item)))
            : from > 0 ? Truth.Unknown
            : All(known.Items.Select(item => Judge(rule, item)).Append(Truth.Unknown));
    }

    public Truth AreDistinct(RuleValue list) => Repetitions.Of((ListValue)list).Verdict;

    public MessagePart Words(MessagePart words) => words;

    public MessagePart Shown(RuleValue value) => RuleValueText.Describe(value);

    public MessagePart ShownBeside(RuleValue value, IReadOnlyList<RuleValue> allowed) => Shown(value);

    public MessagePart LengthOf(RuleValue text) => Number(Length(text));

    public MessagePart CountOf(RuleValue container) => Number(CountsOf(container).Least);

    public MessagePart CountOf(RuleValue list, Rule rule) => Number(CountsOf((ListValue)list, rule).Least);

    public MessagePart Outcome() => "does not";

    private static MessagePart Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Truth IsInside(int order, NumberBound bound) => TruthOperators.Of(bound.IsExclusive ? order > 0 : order >= 0);

    private static Truth AtLeast((long Least, long Most) known, long count) =>
        known.Least >= count ? Truth.True : known.Most < count ? Truth.False : Truth.Unknown;

    private static Truth AtMost((long Least, long Most) known, long count) =>
        known.Most <= count ? Truth.True : known.Least > count ? Truth.False : Truth.Unknown;

    private static long Length(RuleValue text) => CodePoints.Count(((StringValue)text).Value);

    private static (long Least, long Most) CountsOf(RuleValue container)
    {
        if (container is ListValue list)
        {
            return (list.Items.Count, list.IsComplete ? list.Items.Count : long.MaxValue);
        }

        ObjectValue target = (ObjectValue)container;
        List<Truth> set = [.. target.Members.Select(member => target.Has(member.Name))];
        return (set.Count(static has => has == Truth.True), target.IsComplete ? set.Count(static has => has != Truth.False) : long.MaxValue);
    }

    private (long Least, long Most) CountsOf(ListValue list, Rule rule)
    {
        List<Truth> meeting = [.. list.Items.Select(item => Judge(rule, item))];
        return (meeting.Count(static meets => meets == Truth.True), list.IsComplete ? meeting.Count(static meets => meets != Truth.False) : long.MaxValue);
    }
}
