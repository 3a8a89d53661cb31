using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Patterns;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Lowers the keywords of objects.</summary>
internal sealed class ObjectKeywords(RuleLowering lowering, SpecObject schema, KeywordReader keywords)
{
    public IEnumerable<Rule> Lower()
    {
        // Says what is wrong with the keyword; the names that count are fewer.
        keywords.Names("required", schema["required"]);
        IReadOnlyList<string> required = [.. schema.RequiredNames(lowering.Document)];
        if (required.Count > 0)
        {
            yield return new RequiredRule(required);
        }

        if (schema["properties"] is not null || schema["patternProperties"] is not null || schema["additionalProperties"] is not null)
        {
            yield return Properties();
        }

        if (keywords.SchemaOrNull("propertyNames") is { } names)
        {
            yield return new PropertyNamesRule(names);
        }

        long? least = keywords.Count("minProperties");
        long? most = keywords.Count("maxProperties");
        if (least is not null || most is not null)
        {
            yield return new PropertyCountRule(least ?? 0, most);
        }

        foreach (SpecMember entry in keywords.Members("dependentRequired"))
        {
            yield return new DependentRequiredRule(entry.Name, keywords.Names("dependentRequired", entry.Value));
        }

        foreach (SpecMember entry in keywords.Members("dependentSchemas"))
        {
            yield return new ConditionalRule(new RequiredRule([entry.Name]), lowering.Lower(entry.Value), BooleanRule.True);
        }
    }

    private PropertiesRule Properties()
    {
        List<KeyValuePair<string, Rule>> named = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (SpecMember property in keywords.Members("properties").Where(p => seen.Add(p.Name)))
        {
            named.Add(new(property.Name, lowering.Lower(property.Value)));
        }

        Rule? additional = keywords.SchemaOrNull("additionalProperties");
        List<KeyValuePair<TextPattern, Rule>> patterned = [];
        foreach (SpecMember entry in keywords.Members("patternProperties"))
        {
            if (keywords.Pattern(entry.Name, entry.NameRange) is { } pattern)
            {
                patterned.Add(new(pattern, lowering.Lower(entry.Value)));
            }
            else
            {
                // Which names the pattern covers is not known, so neither is which ones are additional.
                additional = additional is null ? null : OpaqueRule.Instance;
            }
        }

        return new PropertiesRule(named, patterned, additional);
    }
}
