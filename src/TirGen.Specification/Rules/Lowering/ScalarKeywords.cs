using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Lowers <c>type</c>, <c>enum</c>, <c>const</c> and the keywords of numbers and strings.</summary>
internal sealed class ScalarKeywords(RuleLowering lowering, KeywordReader keywords)
{
    public IEnumerable<Rule> Lower()
    {
        if (keywords["type"] is { } type)
        {
            yield return Type(type);
        }

        // The values of an open enum are those the vendor is known to take, not all.
        if (keywords["enum"] is { } values && keywords["x-enum-open"] is not SpecBoolean { Value: true })
        {
            yield return values is SpecArray array
                ? new ValuesRule([.. array.Items.Select(RuleValue.From)])
                : lowering.Problem(SpecProblemKind.Unsupported, "The keyword enum takes a list of values.", values.Range);
        }

        if (keywords["const"] is { } constant)
        {
            yield return new ValuesRule([RuleValue.From(constant)]);
        }

        (NumberBound? minimum, NumberBound? maximum) = WithinFormat(Bound("minimum", "exclusiveMinimum", lower: true), Bound("maximum", "exclusiveMaximum", lower: false));
        if (minimum is not null || maximum is not null)
        {
            yield return new RangeRule(minimum, maximum);
        }

        if (keywords.Number("multipleOf") is { } divisor)
        {
            yield return divisor.IsZero || divisor.IsNegative
                ? lowering.Problem(SpecProblemKind.Unsupported, "The keyword multipleOf takes a number above 0.", keywords["multipleOf"]!.Range)
                : new MultipleRule(divisor);
        }

        foreach (Rule rule in Text())
        {
            yield return rule;
        }
    }

    /// <summary>The bounds of the schema, and those of its integer format where they are sharper.</summary>
    private (NumberBound? Minimum, NumberBound? Maximum) WithinFormat(NumberBound? minimum, NumberBound? maximum)
    {
        (RuleNumber Least, RuleNumber Most)? format = !lowering.BoundsByFormat ? null : (keywords["format"] as SpecString)?.Value switch
        {
            "int32" => (RuleNumber.From(int.MinValue), RuleNumber.From(int.MaxValue)),
            "int64" => (RuleNumber.From(long.MinValue), RuleNumber.From(long.MaxValue)),
            "uint64" => (RuleNumber.From(ulong.MinValue), RuleNumber.From(ulong.MaxValue)),
            _ => null,
        };
        if (format is not var (lowest, highest))
        {
            return (minimum, maximum);
        }

        return (
            minimum?.Limit.CompareTo(lowest) >= 0 ? minimum : new NumberBound(lowest, false),
            maximum?.Limit.CompareTo(highest) <= 0 ? maximum : new NumberBound(highest, false));
    }

    private IEnumerable<Rule> Text()
    {
        long? shortest = keywords.Count("minLength");
        long? longest = keywords.Count("maxLength");
        TextPattern? pattern = null;
        if (keywords["pattern"] is { } node)
        {
            pattern = node is SpecString source ? keywords.Pattern(source.Value, source.Range) : null;
            if (pattern is null)
            {
                if (node is not SpecString)
                {
                    lowering.Problem(SpecProblemKind.Unsupported, "The keyword pattern takes a string.", node.Range);
                }

                yield return OpaqueRule.Instance;
            }
        }

        if (shortest is not null || longest is not null || pattern is not null)
        {
            yield return new TextRule(shortest ?? 0, longest, pattern);
        }
    }

    private Rule Type(SpecNode node)
    {
        IReadOnlyList<SpecNode> names = node is SpecArray array ? array.Items : [node];
        JsonTypes types = JsonTypes.None;
        foreach (SpecNode name in names)
        {
            JsonTypes type = name is SpecString text ? JsonTypeNames.Parse(text.Value) : JsonTypes.None;
            if (type == JsonTypes.None)
            {
                return lowering.Problem(SpecProblemKind.Unsupported, JsonTypeNames.Unknown((name as SpecString)?.Value), name.Range);
            }

            types |= type;
        }

        return new TypeRule(types);
    }

    /// <summary>The sharper of the inclusive and the exclusive bound. OpenAPI 3.0 has a boolean turn the one into the other.</summary>
    private NumberBound? Bound(string keyword, string exclusiveKeyword, bool lower)
    {
        NumberBound? inclusive = keywords.Number(keyword) is { } limit
            ? new NumberBound(limit, keywords[exclusiveKeyword] is SpecBoolean { Value: true })
            : null;
        if (keywords[exclusiveKeyword] is null or SpecBoolean || keywords.Number(exclusiveKeyword) is not { } exclusive)
        {
            return inclusive;
        }

        int order = inclusive is null ? 0 : exclusive.CompareTo(inclusive.Limit) * (lower ? 1 : -1);
        return order >= 0 ? new NumberBound(exclusive, true) : inclusive;
    }
}
