using CsCheck;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;
using TirGen.Specification.Rules.Writing;

namespace TirGen.Specification.Tests.Rules;

public class ValiditySchemaWriterTests
{
    private const string Components = """
        "components":{"schemas":{
          "Metric":{"type":"string","enum":["a","b"],"description":"d","x-evidence":"e"},
          "Open":{"type":"string","enum":["a"],"x-enum-open":true},
          "Seconds":{"oneOf":[{"type":"string","pattern":"^[0-9]+$"},{"type":"integer","minimum":0}]},
          "Inner":{"type":"object","required":["x"],"properties":{"x":{"type":"integer"}}},
          "Node":{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Node"},"v":{"type":"integer"}}},
          "A":{"type":"object","required":["kind"],"properties":{"kind":{"const":"a"},"x":{"type":"integer"}}},
          "B":{"type":"object","required":["kind"],"properties":{"kind":{"const":"b"}}}}}
        """;

    private static string Write(string schema)
    {
        SpecNode document = Judged.Json($$$"""{"openapi":"3.1.0",{{{Components}}},"schema":{{{schema}}} }""");
        return ValiditySchemaWriter.Write(document, DocumentPointer.Resolve(document, "#/schema")!);
    }

    [Theory]
    [InlineData("""{"type":"integer","minimum":1.50,"description":"d","example":3,"default":1,"format":"int32","x-source":"s"}""", """{"type":"integer","minimum":1.50}""")]
    [InlineData("""{"$ref":"#/components/schemas/Metric","description":"d"}""", """{"type":"string","enum":["a","b"]}""")]
    [InlineData("""{"$ref":"#/components/schemas/Metric","maxLength":1}""", """{"allOf":[{"type":"string","enum":["a","b"]}],"maxLength":1}""")]
    [InlineData("""{"$ref":"#/components/schemas/Open"}""", """{"type":"string"}""")]
    [InlineData("""{"properties":{"m":{"$ref":"#/components/schemas/Metric"},"i":{"$ref":"#/components/schemas/Inner"}}}""",
        """{"properties":{"m":{"type":"string","enum":["a","b"]},"i":true}}""")]
    [InlineData("""{"type":"array","items":{"$ref":"#/components/schemas/Inner"},"minItems":1}""", """{"type":"array","items":true,"minItems":1}""")]
    [InlineData("""{"properties":{"i":{"type":"object","properties":{"x":{}}},"map":{"type":"object","additionalProperties":{"type":"string"}}}}""",
        """{"properties":{"i":true,"map":{"type":"object","additionalProperties":{"type":"string"}}}}""")]
    [InlineData("""{"properties":{"d":{"$ref":"#/components/schemas/Seconds"}}}""",
        """{"properties":{"d":{"oneOf":[{"type":"string","pattern":"^[0-9]+$"},{"type":"integer","minimum":0}]}}}""")]
    [InlineData("""{"if":{"properties":{"i":{"$ref":"#/components/schemas/Inner"}}},"then":false}""",
        """{"if":{"properties":{"i":{"type":"object","required":["x"],"properties":{"x":{"type":"integer"}}}}},"then":false}""")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Inner"}],"maxProperties":1}""",
        """{"allOf":[{"type":"object","required":["x"],"properties":{"x":{"type":"integer"}}}],"maxProperties":1}""")]
    [InlineData("""{"x-validations":[{"rule":"self.a == \"é\"","message":"m","severity":"info","fieldPath":".a","reason":"r","x-id":"i"}]}""",
        """{"x-validations":[{"rule":"self.a == \"é\"","message":"m","severity":"info","fieldPath":".a"}]}""")]
    [InlineData("""{"required":["id","n"],"properties":{"id":{"readOnly":true},"n":{}}}""", """{"required":["n"],"properties":{"id":{},"n":{}}}""")]
    [InlineData("""{"not":{"$ref":"#/components/schemas/Node"}}""",
        """{"not":{"type":"object","properties":{"next":{"$ref":"#/$defs/0"},"v":{"type":"integer"}}},"$defs":{"0":{"type":"object","properties":{"next":{"$ref":"#/$defs/0"},"v":{"type":"integer"}}}}}""")]
    public void KeepsWhatDecidesValidity(string schema, string expected) => Assert.Equal(expected, Write(schema));

    [Fact]
    public void ADiscriminatorStillPicksItsBranch()
    {
        string text = Write("""
            {"oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],"discriminator":{"propertyName":"kind","mapping":{"a":"#/components/schemas/A","b":"B"}}}
            """);
        IReadOnlyList<RuleFinding> findings = RuleEvaluator.Evaluate(RuleLowering.LowerText(text), RuleValue.From(Judged.Json("""{"kind":"a","x":"y"}""")));

        Assert.Equal("TIR3003 /x: x must be an integer, not \"y\".", Judged.Print(findings));
    }

    [Fact]
    public void AnUnresolvedReferenceKeepsTheVerdictOpen() =>
        Assert.Equal(Truth.Unknown, RuleEvaluator.Judge(RuleLowering.LowerText(Write("""{"not":{"$ref":"#/nowhere"}}""")), RuleValue.From(1)));

    [Fact]
    public void ASchemaThatDoublesAtEveryLevelStaysSmall()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 60).Select(static i => $$$"""
            "d{{{i}}}":{"allOf":[{"$ref":"#/d{{{i + 1}}}"},{"$ref":"#/d{{{i + 1}}}"}]}
            """));
        SpecNode document = Judged.Json($$$"""{{{{definitions}}},"d60":{"type":"integer"}}""");

        Assert.InRange(ValiditySchemaWriter.Write(document, DocumentPointer.Resolve(document, "#/d0")!).Length, 0, 100_000);
    }

    /// <summary>Schemas of scalars, lists, maps and alternatives, which have no types of their own, are written without loss.</summary>
    [Fact]
    public void TheTextMeansWhatTheSchemaMeans()
    {
        Gen<string> leaf = Gen.OneOf(
            """{"type":"integer","minimum":1}""", """{"type":"string","maxLength":2}""", """{"$ref":"#/components/schemas/Metric"}""",
            """{"$ref":"#/components/schemas/Seconds"}""", """{"const":1}""", "true", "false", """{"type":["string","null"]}""", """{"nullable":true,"type":"integer"}""",
            """{"not":{"$ref":"#/components/schemas/Inner"}}""", """{"$ref":"#/components/schemas/Metric","minLength":2}""", """{"multipleOf":2}""", """{"uniqueItems":true}""");
        Gen<string> schema = Nested(leaf, 2);
        Gen<string> value = Nested(
            Gen.OneOf("1", "0", "2", "\"a\"", "\"abc\"", "\"12\"", "null", "true"),
            2,
            static items => $"[{string.Join(",", items)}]",
            static items => $"{{{string.Join(",", items.Select(static (item, i) => $"\"{(char)('a' + i)}\":{item}"))}}}");
        Gen.Select(schema, value).Sample((text, json) =>
        {
            SpecNode document = Judged.Json($$$"""{"openapi":"3.1.0",{{{Components}}},"schema":{{{text}}} }""");
            Rule direct = new RuleLowering(document).LowerReference("#/schema");
            Rule read = RuleLowering.LowerText(ValiditySchemaWriter.Write(document, DocumentPointer.Resolve(document, "#/schema")!));
            RuleValue payload = RuleValue.From(Judged.Json(json));
            return Judged.Print(RuleEvaluator.Evaluate(direct, payload)) == Judged.Print(RuleEvaluator.Evaluate(read, payload))
                && RuleEvaluator.Judge(direct, payload) == RuleEvaluator.Judge(read, payload);
        });
    }

    private static Gen<string> Nested(Gen<string> leaf, int depth) => Nested(
        leaf,
        depth,
        static s => $$$"""{"type":"array","items":{{{s[0]}}},"maxItems":2}""",
        static s => $$$"""{"type":"object","additionalProperties":{{{s[0]}}},"required":["a"]}""",
        static s => $$$"""{"oneOf":[{{{string.Join(",", s)}}}]}""",
        static s => $$$"""{"anyOf":[{{{string.Join(",", s)}}}]}""",
        static s => $$$"""{"allOf":[{{{string.Join(",", s)}}}]}""",
        static s => $$$"""{"if":{{{s[0]}}},"then":{{{s[^1]}}},"else":{"not":{{{s[^1]}}} } }""",
        static s => $$$"""{"if":{"properties":{"a":{{{s[0]}}} } },"then":{"properties":{"b":{{{s[^1]}}} } },"dependentRequired":{"a":["c"]}}""",
        static s => $$$"""{"contains":{{{s[0]}}},"maxContains":1}""");

    private static Gen<string> Nested(Gen<string> leaf, int depth, params Func<List<string>, string>[] combine)
    {
        if (depth == 0)
        {
            return leaf;
        }

        Gen<string> inner = Nested(leaf, depth - 1, combine);
        return Gen.OneOf(leaf, Gen.Select(inner.List[1, 3], Gen.Int[0, combine.Length - 1], (parts, i) => combine[i](parts)));
    }
}
