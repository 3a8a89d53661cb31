using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>What is known of a value that is one of several.</summary>
internal static class ValueMerge
{
    /// <summary>The value on which all agree; otherwise whether it is set, if that is certain.</summary>
    public static RuleValue Of(IReadOnlyList<RuleValue> values, object origin)
    {
        if (values.Count == 0)
        {
            return RuleValue.Unknown(origin);
        }

        return values.Skip(1).All(value => IsSame(values[0], value)) ? WithOrigin(values[0], origin)
            : values.All(IsSet) ? RuleValue.Present(origin)
            : RuleValue.Unknown(origin);
    }

    /// <summary>The same value, said to come from somewhere else.</summary>
    public static RuleValue WithOrigin(RuleValue value, object origin) => value switch
    {
        ObjectValue v => new ObjectValue(v.Members, v.IsComplete, origin),
        ListValue v => RuleValue.List(v.Items, v.IsComplete, origin),
        StringValue v => RuleValue.From(v.Value, origin),
        NumberValue v => RuleValue.From(v.Value, v.IsFloating, origin),
        BooleanValue v => RuleValue.From(v.Value, origin),
        NullValue => RuleValue.Null(origin),
        AbsentValue => RuleValue.Absent(origin),
        UnknownValue { IsPresent: true } => RuleValue.Present(origin),
        _ => RuleValue.Unknown(origin),
    };

    private static bool IsSet(RuleValue value) => value is not (AbsentValue or NullValue or UnknownValue { IsPresent: false });

    private static bool IsSame(RuleValue left, RuleValue right) => (left, right) switch
    {
        (StringValue l, StringValue r) => l.Value == r.Value,
        (NumberValue l, NumberValue r) => l.Value.Equals(r.Value),
        (BooleanValue l, BooleanValue r) => l.Value == r.Value,
        (NullValue, NullValue) or (AbsentValue, AbsentValue) => true,
        (UnknownValue { IsPresent: true }, UnknownValue { IsPresent: true }) => true,
        _ => false,
    };
}
