using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Patterns;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Lowers the keywords of objects.</summary>
internal sealed class ObjectKeywords(RuleLowering lowering, SpecObject schema, KeywordReader keywords)
{
    public IEnumerable<Rule> Lower()
    {
        IReadOnlyList<string> required = keywords.Names("required", schema["required"]);
        required = [.. required.Where(name => !IsReadOnly(name))];
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

    /// <summary>A property that only the server sets is not asked of a request, although the schema requires it of an answer.</summary>
    private bool IsReadOnly(string name)
    {
        SpecNode? property = (schema["properties"] as SpecObject)?[name];
        if (property is SpecObject { } o && o["$ref"] is SpecString reference)
        {
            property = DocumentPointer.Resolve(lowering.Document, reference.Value);
        }

        return (property as SpecObject)?["readOnly"] is SpecBoolean { Value: true };
    }
}
