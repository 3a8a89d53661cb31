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
        Add(ValidityKeywordKind.Portable, "const", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties", "dependentRequired");
        Add(ValidityKeywordKind.Plain, "type", "enum", "nullable", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "pattern");

        // Kept although nothing is lowered from them: a schema that has them has no certain verdict.
        Add(ValidityKeywordKind.Plain, "unevaluatedProperties", "unevaluatedItems", "$dynamicRef");
    }

    /// <summary>What keywords of a number admit, in words, for the documentation of members; the number in the place of <c>{0}</c>. Bounds and counts are said in pairs, elsewhere.</summary>
    public static IReadOnlyDictionary<string, string> Phrases { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["multipleOf"] = "a multiple of {0}" };

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> Names => Kinds.Keys;

    /// <summary>Those of a kind.</summary>
    public static IEnumerable<string> Of(ValidityKeywordKind kind) => Kinds.Where(keyword => keyword.Value == kind).Select(static keyword => keyword.Key);

    public static bool Contains(string keyword) => Kinds.ContainsKey(keyword);

    public static ValidityKeywordKind KindOf(string keyword) => Kinds.TryGetValue(keyword, out ValidityKeywordKind kind) ? kind : ValidityKeywordKind.None;

    private static void Add(ValidityKeywordKind kind, params string[] keywords)
    {
        foreach (string keyword in keywords)
        {
            Kinds.Add(keyword, kind);
        }
    }
}
