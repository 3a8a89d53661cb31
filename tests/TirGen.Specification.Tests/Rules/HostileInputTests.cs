using CsCheck;
using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Evaluation;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Patterns;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Specification.Tests.Rules;

/// <summary>A document can at worst produce problems: nothing that stands in one makes the rules throw.</summary>
public class HostileInputTests
{
    private static readonly Gen<string> CelWords = Gen.OneOf(
        "self", "x", ".a", ".", "(", ")", "[", "]", "{", "}", "?", ":", ",", "&&", "||", "!", "-", "+", "*", "/", "%", "==", "!=", "<", ">=", " in ", "1", "0u", "1.5", "-9223372036854775808",
        "'a'", "b'\\xff'", "r\"\\\"", "'''", "true", "null", "has(self.a)", ".all(i, ", ".map(x, x, x)", ".exists_one(i, i)", "size(", "matches('a')", "string(", "int(", ".startsWith(", "`a-b`", "//", "\n", "é");

    private static readonly Gen<string> PatternWords = Gen.OneOf(
        "a", ".", "^", "$", "|", "(", ")", "(?:", "(?=", "(?<!", "(?<n>", "(?P<n>", "(?i)", "(?ms:", "(?", "[", "]", "[^", "-", "\\d", "\\W", "\\b", "\\1", "\\k<n>", "\\p{L}", "\\P{^Lu}", "\\pN",
        "\\u{1F432}", "\\ud83d", "\\x41", "\\x{41}", "\\Q", "\\E", "\\", "*", "+?", "{2}", "{1,", "}", "{0,1001}", "[[:alpha:]]", "🐲", "\\cA", "\\0", "&&", "#", " ");

    private static readonly string[] Keywords =
    [
        "type", "enum", "const", "required", "properties", "patternProperties", "additionalProperties", "propertyNames", "items", "prefixItems", "contains", "minContains", "allOf", "anyOf", "oneOf",
        "not", "if", "then", "else", "$ref", "discriminator", "mapping", "propertyName", "x-validations", "rule", "severity", "fieldPath", "minimum", "exclusiveMinimum", "multipleOf", "maxLength",
        "pattern", "uniqueItems", "dependentRequired", "dependentSchemas", "nullable", "readOnly", "x-enum-open", "$defs", "openapi", "a",
    ];

    [Fact]
    public void AnyTextIsAnExpressionOrAProblem() => CelWords.List[0, 14].Sample(words =>
    {
        string source = string.Concat(words);
        CelExpression.Compile(source, CelType.Dyn, out IReadOnlyList<CelProblem> checkedProblems);
        CelExpression? expression = CelExpression.Parse(source, out IReadOnlyList<CelProblem> problems);
        CelValue? value = expression?.Evaluate(CelConversion.From(RuleValue.From(Judged.Json("""{"a":[1,{"a":"x"}]}""")), CelType.Dyn));
        return (expression is null ? problems.Count == 1 : value is not null)
            && checkedProblems.Concat(problems).All(p => p.Range.Start >= 0 && p.Range.End <= source.Length);
    });

    [Fact]
    public void AnyTextIsAPatternOrAProblem() => Gen.Select(PatternWords.List[0, 10], Gen.Bool).Sample((words, ecma) =>
    {
        TextPattern? pattern = TextPattern.TryCreate(string.Concat(words), ecma ? PatternDialect.Ecma : PatternDialect.Re2, out string problem);
        return pattern is null ? problem.Length > 0 : Enum.IsDefined(pattern.IsMatch("aA1 🐲é\n"));
    });

    [Fact]
    public void AnyJsonIsASchemaOrAProblem()
    {
        Gen<string> json = Json(4);
        Gen.Select(json, Json(2)).Sample((schema, value) =>
        {
            SpecNode document = JsonReader.Read(schema).Root!;
            RuleLowering lowering = new(document);
            Rule rule = lowering.Lower(document);
            RuleValue payload = RuleValue.From(JsonReader.Read(value).Root!);
            Truth verdict = RuleEvaluator.Judge(rule, payload);
            bool found = RuleEvaluator.Evaluate(rule, payload).Any(static f => f.Severity == RuleSeverity.Error);
            RuleLowering.LowerText(ValiditySchemaWriter.Write(document, document));
            return found == (verdict == Truth.False) && lowering.Problems.All(p => p.Range.End <= schema.Length);
        });
    }

    private static Gen<string> Json(int depth)
    {
        Gen<string> scalar = Gen.OneOf(
            "true", "false", "null", "1", "-1", "2.5", "1e400", "\"string\"", "\"object\"", "\"integer\"", "\"a\"", "\"#\"", "\"#/a\"", "\"#/properties/a\"", "\"(\"", "\"^a\"", "\"self.a == 1\"",
            "\"self.\"", "\"warning\"", "\".a\"", "\"3.0.0\"");
        if (depth == 0)
        {
            return scalar;
        }

        Gen<string> inner = Json(depth - 1);
        Gen<string> member = Gen.Select(Gen.Int[0, Keywords.Length - 1], inner, static (i, value) => $"\"{Keywords[i]}\":{value}");
        return Gen.OneOf(
            inner,
            inner.List[0, 3].Select(static items => $"[{string.Join(",", items)}]"),
            member.List[0, 5].Select(static members => $"{{{string.Join(",", members)}}}"),
            member.List[0, 5].Select(static members => $"{{{string.Join(",", members)}}}"));
    }
}
