using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Lowering;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Tests.Rules;

public class LoweringTests
{
    /// <summary>The place between brackets ⟦ ⟧ is where the problem must stand.</summary>
    [Theory]
    [InlineData("""{"$ref":⟦"#/nowhere"⟧}""", SpecProblemKind.UnresolvedReference)]
    [InlineData("""{"$ref":⟦"other.json#/a"⟧}""", SpecProblemKind.UnresolvedReference)]
    [InlineData("""{⟦"unevaluatedProperties"⟧:false}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"properties":{"a":{⟦"$dynamicRef"⟧:"#x"}}}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"pattern":⟦"(?<=a"⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"pattern":⟦"\\p{Script=Greek}"⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"patternProperties":{⟦"["⟧:true}}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"type":⟦"text"⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"minLength":⟦-1⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"maxItems":⟦1.5⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"minimum":⟦"1"⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"multipleOf":⟦0⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"enum":⟦1⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"allOf":⟦{}⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"oneOf":⟦[]⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"properties":{"a":⟦1⟧}}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"required":⟦"a"⟧}""", SpecProblemKind.Unsupported)]
    [InlineData("""{"x-validations":⟦{}⟧}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"x-validations":[⟦{"message":"m"}⟧]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"x-validations":[{"rule":"true","severity":⟦"fatal"⟧}]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"x-validations":[{"rule":"true","fieldPath":⟦".a[0]"⟧}]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"x-validations":[{"rule":"⟦cluster⟧.size > 1"}]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"x-validations":[{"rule":"self.a == \"é\\n\" && ⟦timestamp⟧(self.a)"}]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"type":"object","properties":{"name":{"type":"string"}},"x-validations":[{"rule":"self.⟦nmae⟧ == 'x'"}]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"type":"object","properties":{"n":{"type":"integer"}},"x-validations":[{"rule":"self.n ⟦==⟧ 'x'"}]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"type":"object","properties":{"n":{"type":"number"}},"x-validations":[{"rule":"self.n ⟦*⟧ 2 > 1.0"}]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"type":"integer","x-kubernetes-validations":[{"rule":⟦"self + 1"⟧}]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"type":"string","x-validations":[{"rule":"self.matches(⟦'(?=a)'⟧)"}]}""", SpecProblemKind.InvalidRule)]
    [InlineData("""{"x-validations":[{"rule":"self.a ==⟦⟧"}]}""", SpecProblemKind.InvalidRule)]
    public void WhatCannotBeLoweredIsSaidOnceAtItsPlace(string marked, SpecProblemKind kind)
    {
        string text = marked.Replace("⟦", "").Replace("⟧", "");
        int start = marked.IndexOf('⟦', StringComparison.Ordinal);
        int length = marked.IndexOf('⟧', StringComparison.Ordinal) - start - 1;
        RuleLowering lowering = new(Judged.Json(text));

        lowering.Lower(Judged.Json(text));
        lowering.Lower(Judged.Json(text));

        SpecProblem problem = Assert.Single(lowering.Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Equal(new TextRange(start, length), problem.Range);
    }

    [Theory]
    [InlineData("""{"not":{"unevaluatedProperties":false}}""")]
    [InlineData("""{"not":{"$ref":"#/nowhere"}}""")]
    [InlineData("""{"not":{"x-validations":[{"rule":"nonsense("}]}}""")]
    [InlineData("""{"if":{"pattern":"("},"then":false}""")]
    [InlineData("""{"patternProperties":{"(":{}},"additionalProperties":false}""")]
    public void AGapNeverBecomesAFinding(string schema)
    {
        RuleLowering lowering = new(Judged.Json(schema));
        Rule rule = lowering.Lower(Judged.Json(schema));

        Assert.Equal(Truth.Unknown, RuleEvaluator.Judge(rule, RuleValue.From(Judged.Json("""{"a":1}"""))));
        Assert.Empty(RuleEvaluator.Evaluate(rule, RuleValue.From(Judged.Json("""{"a":1}"""))));
    }

    [Fact]
    public void ARecursiveSchemaIsLoweredOnce()
    {
        const string Tree = """{"type":"object","properties":{"next":{"$ref":"#"},"value":{"type":"integer"}}}""";

        Assert.Equal("TIR3003 /next/next/value: value must be an integer, not \"x\".", Judged.Print(Judged.Find(Tree, """{"next":{"next":{"value":"x"}}}""")));
        Assert.Contains("ReferenceRule { # }", Judged.Lower(Tree).ToString() + ((PropertiesRule)((AllRule)Judged.Lower(Tree)).Rules[1]).Named[0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ACircleOfReferencesHasNoVerdict()
    {
        Rule rule = Judged.Lower("""{"$ref":"#/a","a":{"allOf":[{"$ref":"#/b"}]},"b":{"$ref":"#/a"}}""");

        Assert.Equal(Truth.Unknown, RuleEvaluator.Judge(rule, RuleValue.From(1)));
    }

    [Fact]
    public void ASchemaThatDoublesAtEveryLevelEndsWithinBounds()
    {
        string definitions = string.Join(",", Enumerable.Range(0, 60).Select(static i => $$$"""
            "d{{{i}}}":{"allOf":[{"$ref":"#/d{{{i + 1}}}"},{"$ref":"#/d{{{i + 1}}}"}]}
            """));
        Rule rule = Judged.Lower($$$"""{"$ref":"#/d0",{{{definitions}}},"d60":{"type":"integer"}}""");

        Assert.Equal(Truth.Unknown, RuleEvaluator.Judge(rule, RuleValue.From(1)));
    }

    [Fact]
    public void OpenApi30LetsAReferenceStandAlone()
    {
        const string Schema = """{"$ref":"#/s","minimum":5}""";
        SpecNode old = Judged.Json($$$"""{"openapi":"3.0.3","s":{"type":"integer"},"x":{{{Schema}}}}""");
        SpecNode current = Judged.Json($$$"""{"openapi":"3.1.0","s":{"type":"integer"},"x":{{{Schema}}}}""");

        Assert.Equal(Truth.True, RuleEvaluator.Judge(new RuleLowering(old).LowerReference("#/x"), RuleValue.From(1)));
        Assert.Equal(Truth.False, RuleEvaluator.Judge(new RuleLowering(current).LowerReference("#/x"), RuleValue.From(1)));
    }
}
