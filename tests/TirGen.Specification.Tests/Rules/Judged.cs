using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Tests.Rules;

/// <summary>Shorthand of these tests: a schema, a value, what is found.</summary>
internal static class Judged
{
    public static SpecNode Json(string text) => JsonReader.Read(text).Root ?? throw new ArgumentException(text);

    public static Rule Lower(string schema)
    {
        RuleLowering lowering = new(Json(schema));
        Rule rule = lowering.Lower(Json(schema));
        Assert.Empty(lowering.Problems);
        return rule;
    }

    public static IReadOnlyList<RuleFinding> Find(string schema, string value) => Find(schema, RuleValue.From(Json(value)));

    public static IReadOnlyList<RuleFinding> Find(string schema, RuleValue value) => RuleEvaluator.Evaluate(Lower(schema), value);

    public static string Print(IEnumerable<RuleFinding> findings) => string.Join('\n', findings.Select(static f => f.ToString()));
}
