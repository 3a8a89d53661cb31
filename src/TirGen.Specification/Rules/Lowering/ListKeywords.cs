using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Lowers the keywords of arrays.</summary>
internal sealed class ListKeywords(RuleLowering lowering, SpecObject schema, KeywordReader keywords)
{
    public IEnumerable<Rule> Lower()
    {
        if (schema["items"] is not null || schema["prefixItems"] is not null)
        {
            yield return new ItemsRule(keywords.Schemas("prefixItems"), keywords.SchemaOrNull("items"));
        }

        long? least = keywords.Count("minItems");
        long? most = keywords.Count("maxItems");
        if (least is not null || most is not null)
        {
            yield return new ItemCountRule(least ?? 0, most);
        }

        if (schema["uniqueItems"] is SpecBoolean { Value: true })
        {
            yield return new UniqueItemsRule();
        }

        if (schema["contains"] is { } contained)
        {
            yield return new ContainsRule(lowering.Lower(contained), keywords.Count("minContains") ?? 1, keywords.Count("maxContains"));
        }
    }
}
