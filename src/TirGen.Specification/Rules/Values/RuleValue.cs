using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Values;

/// <summary>
/// What is known of a JSON value: of a payload everything, of a C# creation expression its constants.
/// Rules are judged over this one type, whoever asks.
/// </summary>
public abstract class RuleValue
{
    private protected RuleValue(object? origin) => Origin = origin;

    /// <summary>Where the value comes from, handed through to findings: a <see cref="SpecNode"/>, an operation of the compiler, or null.</summary>
    public object? Origin { get; }

    /// <summary>The value's JSON type as a message names it.</summary>
    public abstract string TypeName { get; }

    /// <summary>Nothing is known, not even whether the member is set.</summary>
    public static RuleValue Unknown(object? origin = null) => new UnknownValue(origin, false);

    /// <summary>The member is set, to a value that is not known.</summary>
    public static RuleValue Present(object? origin = null) => new UnknownValue(origin, true);

    /// <summary>The member is not set. The same as leaving it out of its object.</summary>
    public static RuleValue Absent(object? origin = null) => new AbsentValue(origin);

    /// <summary>The value null.</summary>
    public static RuleValue Null(object? origin = null) => new NullValue(origin);

    /// <summary>A boolean.</summary>
    public static RuleValue From(bool value, object? origin = null) => new BooleanValue(value, origin);

    /// <summary>A string.</summary>
    public static RuleValue From(string value, object? origin = null) => new StringValue(value, origin);

    /// <summary>An integer.</summary>
    public static RuleValue From(long value, object? origin = null) => new NumberValue(RuleNumber.From(value), origin);

    /// <summary>A number; with <paramref name="isFloating"/> an expression without a fixed type sees a double, not an int.</summary>
    public static RuleValue From(RuleNumber value, bool isFloating = false, object? origin = null) => new NumberValue(value, origin, isFloating);

    /// <summary>
    /// An object. With <paramref name="complete"/> a name that is not among <paramref name="members"/> is not set;
    /// otherwise nothing is known of it.
    /// </summary>
    public static RuleValue Object(IEnumerable<RuleMember> members, bool complete = true, object? origin = null) =>
        new ObjectValue(members, complete, origin);

    /// <summary>
    /// A list. Without <paramref name="complete"/> it holds these items in this order and any number of others anywhere between.
    /// </summary>
    public static RuleValue List(IEnumerable<RuleValue> items, bool complete = true, object? origin = null) =>
        new ListValue([.. items], complete, origin);

    /// <summary>The value of a payload, wholly known, each part with its node as origin. Of a repeated name the first counts.</summary>
    public static RuleValue From(SpecNode node) => node switch
    {
        SpecBoolean boolean => new BooleanValue(boolean.Value, node),
        SpecNumber number => new NumberValue(RuleNumber.Parse(number.Text), node, number.Text.IndexOfAny(['.', 'e', 'E']) >= 0),
        SpecString text => new StringValue(text.Value, node),
        SpecArray array => new ListValue([.. array.Items.Select(From)], true, node),
        SpecObject value => new ObjectValue(value.Members.Select(static m => new RuleMember(m.Name, From(m.Value), m)), true, node),
        _ => new NullValue(node),
    };

    /// <summary>The value as compact JSON for a message; what is unknown is written as an ellipsis.</summary>
    public override string ToString() => RuleValueText.Write(this);
}
