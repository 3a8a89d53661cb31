using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>The JSON types of known values, and those that rules leave to values.</summary>
internal static class KnownTypes
{
    private const int MaxDepth = 32;

    /// <summary>The type of a value; none where it is not known.</summary>
    public static JsonTypes Of(RuleValue value) => value switch
    {
        NullValue => JsonTypes.Null,
        BooleanValue => JsonTypes.Boolean,
        StringValue => JsonTypes.String,
        ListValue => JsonTypes.Array,
        ObjectValue => JsonTypes.Object,
        NumberValue number => number.Value.IsInteger ? JsonTypes.Integer : JsonTypes.Fraction,
        _ => JsonTypes.None,
    };

    /// <summary>The types of which a value can be by a rule.</summary>
    public static JsonTypes Of(Rule rule) => Of(rule, 0);

    private static JsonTypes Of(Rule rule, int depth) => depth > MaxDepth ? JsonTypes.All : rule switch
    {
        TypeRule r => r.Types,
        ValuesRule r => r.Values.Aggregate(JsonTypes.None, static (types, v) => types | Of(v)),
        AllRule r => r.Rules.Aggregate(JsonTypes.All, (types, part) => types & Of(part, depth + 1)),
        AnyRule r => r.Branches.Aggregate(JsonTypes.None, (types, part) => types | Of(part, depth + 1)),
        OneRule r => r.Branches.Aggregate(JsonTypes.None, (types, part) => types | Of(part, depth + 1)),
        NullableRule r => JsonTypes.Null | Of(r.Otherwise, depth + 1),
        ReferenceRule r => Of(r.Target, depth + 1),
        DiscriminatorRule => JsonTypes.Object,
        BooleanRule { Value: false } => JsonTypes.None,
        _ => JsonTypes.All,
    };
}
