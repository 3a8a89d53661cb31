using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Finds the one value that rules leave a member: a <c>const</c>, or what enums that hold together have in common.</summary>
public static class DictatedValue
{
    private const int MaxDepth = 64;

    /// <summary>The value that <paramref name="rule"/> leaves the member of <paramref name="target"/>; null when it leaves several, or any.</summary>
    public static RuleValue? Find(Rule rule, ObjectValue target, string member, CancellationToken cancellation = default)
    {
        List<RuleValue>? left = null;
        foreach (Rule own in OfMember(rule, target, member, 0, cancellation))
        {
            if (RuleShape.Behind(own) is ValuesRule { Values: var values })
            {
                left = left is null ? [.. values] : [.. left.Where(value => values.Any(other => RuleValueEquality.AreEqual(value, other) == Truth.True))];
            }
        }

        return left is [var only] ? only : null;
    }

    /// <summary>The rules that certainly hold for the member, whatever is unknown of its object.</summary>
    private static IEnumerable<Rule> OfMember(Rule rule, ObjectValue target, string member, int depth, CancellationToken cancellation)
    {
        IEnumerable<Rule> parts = depth > MaxDepth ? [] : rule switch
        {
            AllRule all => all.Rules,
            ReferenceRule reference => [reference.Target],
            NullableRule nullable => [nullable.Otherwise],
            ConditionalRule condition => RuleEvaluator.Judge(condition.If, target, cancellation) switch
            {
                Truth.True => [condition.Then],
                Truth.False => [condition.Else],
                _ => [],
            },
            DiscriminatorRule discriminator => target[discriminator.Property] is StringValue name && discriminator.Find(name.Value) is { } branch ? [branch] : [],
            _ => [],
        };
        return rule is PropertiesRule properties
            ? properties.Find(member) is { } own ? Parts(own, 0) : []
            : parts.SelectMany(part => OfMember(part, target, member, depth + 1, cancellation));
    }

    private static IEnumerable<Rule> Parts(Rule rule, int depth) => depth > MaxDepth ? [] : rule switch
    {
        AllRule all => all.Rules.SelectMany(part => Parts(part, depth + 1)),
        ReferenceRule reference => Parts(reference.Target, depth + 1),
        NullableRule nullable => Parts(nullable.Otherwise, depth + 1),
        _ => [rule],
    };
}
