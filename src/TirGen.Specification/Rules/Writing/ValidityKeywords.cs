namespace TirGen.Specification.Rules.Writing;

/// <summary>The keywords that say what is valid. All others are annotations.</summary>
internal static class ValidityKeywords
{
    private static readonly Dictionary<string, ValidityKeywordKind> Kinds = new(StringComparer.Ordinal)
    {
        ["items"] = ValidityKeywordKind.Part,
        ["additionalProperties"] = ValidityKeywordKind.Part,
        ["properties"] = ValidityKeywordKind.Parts,
        ["patternProperties"] = ValidityKeywordKind.Parts,
        ["prefixItems"] = ValidityKeywordKind.PartList,
        ["allOf"] = ValidityKeywordKind.Same,
        ["oneOf"] = ValidityKeywordKind.Branches,
        ["anyOf"] = ValidityKeywordKind.Branches,
        ["if"] = ValidityKeywordKind.Condition,
        ["then"] = ValidityKeywordKind.Condition,
        ["else"] = ValidityKeywordKind.Condition,
        ["not"] = ValidityKeywordKind.Condition,
        ["contains"] = ValidityKeywordKind.Condition,
        ["propertyNames"] = ValidityKeywordKind.Condition,
        ["dependentSchemas"] = ValidityKeywordKind.Conditions,
        ["required"] = ValidityKeywordKind.Required,
        ["discriminator"] = ValidityKeywordKind.Discriminator,
        ["x-validations"] = ValidityKeywordKind.Expressions,
        ["x-kubernetes-validations"] = ValidityKeywordKind.Expressions,
    };

    static ValidityKeywords()
    {
        string[] plain =
        [
            "type", "enum", "const", "nullable", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength",
            "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties",
            "maxProperties", "dependentRequired",
            // Kept although nothing is lowered from them: a schema that has them has no certain verdict.
            "unevaluatedProperties", "unevaluatedItems", "$dynamicRef",
        ];
        foreach (string keyword in plain)
        {
            Kinds.Add(keyword, ValidityKeywordKind.Plain);
        }
    }

    public static bool Contains(string keyword) => Kinds.ContainsKey(keyword);

    public static ValidityKeywordKind KindOf(string keyword) => Kinds.TryGetValue(keyword, out ValidityKeywordKind kind) ? kind : ValidityKeywordKind.None;
}
