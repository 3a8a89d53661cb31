using TirGen.Specification.Rules.Patterns;

namespace TirGen.Specification.Rules;

/// <summary><c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c>. Says nothing of a value that is no object.</summary>
/// <param name="Named">The rules of named properties, in the schema's order.</param>
/// <param name="Patterned">The rules of properties whose name matches a pattern.</param>
/// <param name="Additional">The rule of all other properties; null when any is welcome.</param>
public sealed record PropertiesRule(
    IReadOnlyList<KeyValuePair<string, Rule>> Named,
    IReadOnlyList<KeyValuePair<TextPattern, Rule>> Patterned,
    Rule? Additional) : Rule
{
    private Dictionary<string, Rule>? _index;

    /// <summary>The rule of a named property, or null.</summary>
    public Rule? Find(string name)
    {
        _index ??= Named.ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal);
        return _index.TryGetValue(name, out Rule? rule) ? rule : null;
    }
}
