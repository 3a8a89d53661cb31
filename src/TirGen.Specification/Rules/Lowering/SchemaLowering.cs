using TirGen.Specification.Problems;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>Lowers one schema object: each keyword to a rule, all of them together to a conjunction.</summary>
internal sealed class SchemaLowering(RuleLowering lowering, SpecObject schema)
{
    private static readonly string[] Unsupported =
    [
        "$dynamicRef", "$recursiveRef", "$id", "unevaluatedProperties", "unevaluatedItems",
    ];

    private readonly List<Rule> _rules = [];
    private readonly KeywordReader _keywords = new(lowering, schema);

    public Rule Lower()
    {
        if (schema["$ref"] is SpecString reference)
        {
            Rule target = lowering.LowerReference(reference.Value, reference.Range);
            if (lowering.IgnoresReferenceSiblings)
            {
                return target;
            }

            _rules.Add(target);
        }

        Add(new ScalarKeywords(lowering, _keywords).Lower());
        Add(new ObjectKeywords(lowering, schema, _keywords).Lower());
        Add(new ListKeywords(lowering, schema, _keywords).Lower());
        AddCombinations();
        AddUnsupported();
        Add(new ExpressionKeyword(lowering, schema).Lower());
        Rule rule = _rules.Count switch
        {
            0 => BooleanRule.True,
            1 => _rules[0],
            _ => new AllRule(_rules),
        };
        return schema["nullable"] is SpecBoolean { Value: true } ? new NullableRule(rule) : rule;
    }

    private void Add(IEnumerable<Rule> rules) => _rules.AddRange(rules);

    private void AddCombinations()
    {
        Add(_keywords.Schemas("allOf"));
        DiscriminatorRule? discriminator = new DiscriminatorKeyword(lowering, schema).Lower();
        if (discriminator is not null)
        {
            _rules.Add(discriminator);
        }
        else
        {
            if (schema["anyOf"] is not null)
            {
                _rules.Add(new AnyRule(_keywords.Schemas("anyOf")));
            }

            if (schema["oneOf"] is not null)
            {
                _rules.Add(new OneRule(_keywords.Schemas("oneOf")));
            }
        }

        if (schema["not"] is { } negated)
        {
            _rules.Add(new NotRule(lowering.Lower(negated)));
        }

        if (schema["if"] is { } condition && (schema["then"] ?? schema["else"]) is not null)
        {
            _rules.Add(new ConditionalRule(lowering.Lower(condition), _keywords.SchemaOrTrue("then"), _keywords.SchemaOrTrue("else")));
        }
    }

    private void AddUnsupported()
    {
        foreach (string keyword in Unsupported)
        {
            // The root's own name changes nothing as long as references are local.
            bool harmless = keyword is "$id" && ReferenceEquals(schema, lowering.Document);
            if (schema.Find(keyword) is { } member && !harmless)
            {
                _rules.Add(lowering.Problem(
                    SpecProblemKind.Unsupported, $"The keyword {keyword} is not supported; nothing is checked by it.", member.NameRange));
            }
        }
    }
}
