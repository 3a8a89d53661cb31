using System.Globalization;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules.Evaluation;

/// <summary>Finds the one value that rules leave a member: a <c>const</c>, or what enums that hold together have in common.</summary>
public static class DictatedValue
{
    private const int MaxDepth = 64;

    /// <summary>The value that <paramref name="rule"/> leaves the member of <paramref name="target"/>; null when it leaves several, or any.</summary>
    public static RuleValue? Find(Rule rule, ObjectValue target, string member, CancellationToken cancellation = default) =>
        Find(rule, target, "", member, cancellation);

    /// <summary>The same of an object inside of a value.</summary>
    /// <param name="rule">The rule of the whole value.</param>
    /// <param name="value">The whole value.</param>
    /// <param name="pointer">The object in it, by RFC 6901.</param>
    /// <param name="member">The member of that object.</param>
    /// <param name="cancellation">Ends the search with <see cref="OperationCanceledException"/>.</param>
    public static RuleValue? Find(Rule rule, RuleValue value, string pointer, string member, CancellationToken cancellation = default)
    {
        IEnumerable<Rule> rules = [rule];
        foreach (string part in JsonPointer.Parts(pointer))
        {
            RuleValue whole = value;
            rules = [.. rules.SelectMany(own => OfPart(own, whole, part, 0, cancellation))];
            value = whole switch
            {
                ObjectValue target => target[part],
                ListValue list when IndexOf(part) is { } index && index < list.Items.Count => list.Items[index],
                _ => RuleValue.Unknown(),
            };
        }

        List<RuleValue>? left = null;
        foreach (Rule own in rules.SelectMany(own => OfPart(own, value, member, 0, cancellation)).SelectMany(static own => Parts(own, 0)))
        {
            if (RuleShape.Behind(own) is ValuesRule { Values: var values })
            {
                left = left is null ? [.. values] : [.. left.Where(value => values.Any(other => RuleValueEquality.AreEqual(value, other) == Truth.True))];
            }
        }

        return left is [var only] ? only : null;
    }

    /// <summary>The rules that certainly hold for a member or an item, whatever is unknown of what it stands in.</summary>
    private static IEnumerable<Rule> OfPart(Rule rule, RuleValue value, string part, int depth, CancellationToken cancellation)
    {
        IEnumerable<Rule> parts = depth > MaxDepth ? [] : rule switch
        {
            AllRule all => all.Rules,
            ReferenceRule reference => [reference.Target],
            NullableRule nullable => [nullable.Otherwise],
            ConditionalRule condition => RuleEvaluator.Judge(condition.If, value, cancellation) switch
            {
                Truth.True => [condition.Then],
                Truth.False => [condition.Else],
                _ => [],
            },
            DiscriminatorRule discriminator => (value as ObjectValue)?[discriminator.Property] is StringValue name && discriminator.Find(name.Value) is { } branch ? [branch] : [],
            _ => [],
        };
        return rule switch
        {
            PropertiesRule properties => properties.Find(part) is { } own ? [own] : [],
            ItemsRule items when IndexOf(part) is { } index => (index < items.Prefix.Count ? items.Prefix[index] : items.Rest) is { } item ? [item] : [],
            _ => parts.SelectMany(inner => OfPart(inner, value, part, depth + 1, cancellation)),
        };
    }

    private static int? IndexOf(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;

    private static IEnumerable<Rule> Parts(Rule rule, int depth) => depth > MaxDepth ? [] : rule switch
    {
        AllRule all => all.Rules.SelectMany(part => Parts(part, depth + 1)),
        ReferenceRule reference => Parts(reference.Target, depth + 1),
        NullableRule nullable => Parts(nullable.Otherwise, depth + 1),
        _ => [rule],
    };
}
