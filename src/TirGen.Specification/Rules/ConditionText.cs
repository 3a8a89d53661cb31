using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Rules;

/// <summary>Conditions in words, for the sentence that says why a rule applies.</summary>
internal static class ConditionText
{
    private const int MaxValues = 4;

    /// <summary>The reason when the condition holds; empty when it has no short wording.</summary>
    public static IReadOnlyList<MessagePart> WhenTrue(Rule condition) => Join(Clauses(condition, negated: false));

    /// <summary>The reason when the condition fails.</summary>
    public static IReadOnlyList<MessagePart> WhenFalse(Rule condition)
    {
        // Of several clauses it is not known which one failed.
        List<IReadOnlyList<MessagePart>>? clauses = Clauses(condition, negated: true);
        return Join(clauses is { Count: 1 } ? clauses : null);
    }

    private static IReadOnlyList<MessagePart> Join(List<IReadOnlyList<MessagePart>>? clauses)
    {
        if (clauses is null or [])
        {
            return [];
        }

        List<MessagePart> parts = ["when "];
        for (int i = 0; i < clauses.Count; i++)
        {
            if (i > 0)
            {
                parts.Add(" and ");
            }

            parts.AddRange(clauses[i]);
        }

        return parts;
    }

    private static List<IReadOnlyList<MessagePart>>? Clauses(Rule condition, bool negated)
    {
        List<IReadOnlyList<MessagePart>> clauses = [];
        HashSet<string> described = new(StringComparer.Ordinal);
        IReadOnlyList<Rule> parts = RuleShape.Parts(condition);
        foreach (PropertiesRule properties in parts.OfType<PropertiesRule>())
        {
            foreach (KeyValuePair<string, Rule> property in properties.Named)
            {
                if (Values(property.Value) is not { } values)
                {
                    return null;
                }

                clauses.Add([MessagePart.Member(property.Key), (negated ? " is not " : " is ") + values]);
                described.Add(property.Key);
            }
        }

        foreach (string name in parts.OfType<RequiredRule>().SelectMany(static r => r.Names).Where(described.Add))
        {
            clauses.Add([MessagePart.Member(name), negated ? " is not set" : " is set"]);
        }

        return parts.All(static p => p is PropertiesRule or RequiredRule or TypeRule) ? clauses : null;
    }

    private static string? Values(Rule rule)
    {
        return RuleShape.Parts(rule).OfType<ValuesRule>().FirstOrDefault() is { Values.Count: <= MaxValues } values
            ? JsonTypeNames.Join([.. values.Values.Select(RuleValueText.Describe)], " or ")
            : null;
    }
}
