namespace TirGen.Specification.Rules;

/// <summary>Looks at rules for the sake of a sentence.</summary>
internal static class RuleShape
{
    private const int MaxReferences = 32;

    /// <summary>The rule itself, behind references: how a schema was split up makes no difference to what is said.</summary>
    public static Rule Behind(Rule rule)
    {
        for (int i = 0; i < MaxReferences && rule is ReferenceRule reference; i++)
        {
            rule = reference.Target;
        }

        return rule;
    }

    /// <summary>The rules of which all hold when this one does, one level down.</summary>
    public static IReadOnlyList<Rule> Parts(Rule rule) => Behind(rule) is AllRule all ? [.. all.Rules.Select(Behind)] : [Behind(rule)];
}
