using TirGen.Specification.Rules.Evaluation;

namespace TirGen.Specification.Tests.Rules;

/// <summary>Ids, words, places and repairs of what is found.</summary>
public class FindingTests
{
    private const string ScalingRule = """
        {"type":"object","required":["metric","value"],"additionalProperties":false,"properties":{
          "metric":{"type":"string","enum":["concurrency","requestRate","custom"]},
          "value":{"type":"integer","minimum":1},"custom_metric_name":{"type":"string"}},
         "if":{"properties":{"metric":{"const":"custom"}},"required":["metric"]},
         "then":{"required":["custom_metric_name"],"properties":{"custom_metric_name":{"pattern":"\\S"}}}}
        """;

    [Theory]
    [InlineData("""{"metric":"custom","value":5}""", "TIR2001 #: custom_metric_name is required when metric is \"custom\".")]
    [InlineData("""{"metric":"custom","value":5,"custom_metric_name":" "}""", "TIR2002 /custom_metric_name: custom_metric_name must not be blank when metric is \"custom\".")]
    [InlineData("""{"metric":"concurency","value":5}""", "TIR2002 /metric: metric must be \"concurrency\", \"requestRate\" or \"custom\", not \"concurency\"; did you mean \"concurrency\"?")]
    [InlineData("""{"metric":"cpu","value":5}""", "TIR2002 /metric: metric must be \"concurrency\", \"requestRate\" or \"custom\", not \"cpu\".")]
    [InlineData("""{"metric":"requestRate","value":"80"}""", "TIR3003 /value: value must be an integer, not \"80\".")]
    [InlineData("""{"metric":"requestRate","value":0}""", "TIR2002 /value: value must be at least 1, not 0.")]
    [InlineData("""{"metric":"requestRate","valeu":1,"value":1}""", "TIR3002 /valeu: valeu is not a known property; did you mean value?")]
    [InlineData("""{"metric":"requestRate"}""", "TIR2001 #: value is required.")]
    [InlineData("""[]""", "TIR3003 #: The value must be an object, not an array.")]
    public void SaysWhatIsWrong(string value, string expected) => Assert.Equal(expected, Judged.Print(Judged.Find(ScalingRule, value)));

    [Theory]
    [InlineData("""{"items":{"maxLength":1}}""", """["a","bc"]""", "TIR2002 /1: Item 2 must have at most 1 character, not 2.")]
    [InlineData("""{"minItems":2}""", "[1]", "TIR2005 #: The value must have at least 2 items, not 1.")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "TIR2005 #: The value must have at most 1 item, not 2.")]
    [InlineData("""{"properties":{"r":{"uniqueItems":true}}}""", """{"r":[{"a":1,"b":2},3,{"b":2,"a":1.0}]}""", "TIR2005 /r/2: Item 3 of r repeats item 1.")]
    [InlineData("""{"contains":{"type":"string"}}""", "[1]", "TIR2005 #: The value must have at least 1 item of the kind that the schema asks for, not 0.")]
    [InlineData("""{"prefixItems":[true],"items":false}""", "[1,2]", "TIR2005 /1: Item 2 is one too many.")]
    [InlineData("""{"not":{"required":["a","b"]}}""", """{"a":1,"b":2}""", "TIR2003 #: a and b exclude each other.")]
    [InlineData("""{"not":{"required":["a"]}}""", """{"a":1}""", "TIR2003 #: a is not allowed here.")]
    [InlineData("""{"not":{"const":1}}""", "1", "TIR2002 #: The value must not be 1.")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", "TIR2001 #: b is required when a is set.")]
    [InlineData("""{"dependentSchemas":{"a":{"properties":{"b":false}}}}""", """{"a":1,"b":1}""", "TIR2003 /b: b is not allowed here when a is set.")]
    [InlineData("""{"minProperties":1}""", "{}", "TIR2002 #: The value must have at least 1 member, not 0.")]
    [InlineData("""{"propertyNames":{"maxLength":1}}""", """{"ab":1}""", "TIR3002 /ab: The name ab is not allowed here.")]
    [InlineData("""{"multipleOf":0.01}""", "0.015", "TIR2002 #: The value must be a multiple of 0.01, not 0.015.")]
    [InlineData("""{"exclusiveMaximum":1}""", "1", "TIR2002 #: The value must be below 1, not 1.")]
    [InlineData("""{"minimum":1,"exclusiveMinimum":true}""", "1", "TIR2002 #: The value must be above 1, not 1.")]
    [InlineData("""{"properties":{"a/b~":{"type":"null"}}}""", """{"a/b~":1}""", "TIR3003 /a~1b~0: a/b~ must be null, not 1.")]
    [InlineData("""{"oneOf":[{"type":"string"},{"type":"integer"}]}""", "true", "TIR3003 #: The value must be a string or an integer, not true.")]
    [InlineData("""{"oneOf":[{"type":"string","pattern":"^[0-9]+$"},{"type":"integer","minimum":0}]}""", "\"x\"", "TIR2002 #: The value must match the pattern ^[0-9]+$, which \"x\" does not.")]
    [InlineData("""{"anyOf":[{"const":"a"},{"const":"b"}]}""", "\"c\"", "TIR2002 #: The value must be \"a\" or \"b\", not \"c\"; did you mean \"a\"?")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"minimum":2}]}""", "3", "TIR2002 #: The value must fit exactly one of 2 alternatives, not 2.")]
    [InlineData("""{"oneOf":[{"properties":{"kind":{"const":"a"},"x":{"type":"integer"}}},{"properties":{"kind":{"const":"b"},"y":{"type":"integer"}}}]}""",
        """{"kind":"b","y":"1"}""", "TIR3003 /y: y must be an integer, not \"1\".")]
    [InlineData("""{"anyOf":[{"required":["a"]},{"required":["b","c"]}]}""", """{"b":1}""", "TIR2001 #: a or b and c is required.")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", """{"a":1,"b":1}""", "TIR2003 #: Only one of a or b may be given.")]
    [InlineData("""{"nullable":true,"type":"string","enum":["a"]}""", "\"b\"", "TIR2002 #: The value must be \"a\", not \"b\"; did you mean \"a\"?")]
    [InlineData("false", "1", "TIR2003 #: The value is not allowed here.")]
    public void EveryKeywordHasItsIdAndWords(string schema, string value, string expected) => Assert.Equal(expected, Judged.Print(Judged.Find(schema, value)));

    [Fact]
    public void NullMeetsANullableSchemaWhateverElseItSays() =>
        Assert.Empty(Judged.Find("""{"nullable":true,"allOf":[{"type":"string"}],"enum":["a"]}""", "null"));

    [Fact]
    public void ARequirementByConditionSaysThatItIsOne()
    {
        RuleFinding conditional = Assert.Single(Judged.Find(ScalingRule, """{"metric":"custom","value":5}"""));
        RuleFinding plain = Assert.Single(Judged.Find(ScalingRule, """{"metric":"concurrency"}"""));

        Assert.True(conditional.IsConditional);
        Assert.False(plain.IsConditional);
        Assert.Equal(["custom_metric_name"], conditional.Members);
        Assert.Equal(RepairKind.AddMember, conditional.Repair);
    }

    [Fact]
    public void AMemberThatOnlyAnAlternativeAsksForIsRequiredByCondition()
    {
        RuleFinding finding = Assert.Single(Judged.Find("""{"anyOf":[{"required":["a"]},{"required":["b"]}]}""", "{}"));

        Assert.True(finding.IsConditional);
        Assert.Equal(["a"], finding.Members);
        Assert.Equal(RepairKind.AddMember, finding.Repair);
    }

    [Fact]
    public void AMessageSpellsMembersAsTheConsumerDoes()
    {
        RuleFinding finding = Assert.Single(Judged.Find(ScalingRule, """{"metric":"custom","value":5}"""));

        Assert.Equal("<custom_metric_name> is required when <metric> is \"custom\".", finding.MessageFor(static name => $"<{name}>"));
    }

    [Fact]
    public void AnUnknownMemberOffersTheNearestName()
    {
        RuleFinding finding = Assert.Single(Judged.Find(ScalingRule, """{"metric":"requestRate","value":1,"custom_metric_nme":"x"}"""));

        Assert.Equal(RepairKind.UseNearest, finding.Repair);
        Assert.Equal("custom_metric_name", finding.Suggestion);
        Assert.IsType<TirGen.Specification.Reading.SpecMember>(finding.Origin);
    }

    [Fact]
    public void TheDiscriminatorPicksTheBranchWhoseFindingsCount()
    {
        const string Document = """
            {"components":{"schemas":{
              "A":{"type":"object","required":["kind","x"],"properties":{"kind":{"const":"a"},"x":{"type":"integer"}}},
              "B":{"type":"object","required":["kind","y"],"properties":{"kind":{"const":"b"},"y":{"type":"integer"}}}}},
             "oneOf":[{"$ref":"#/components/schemas/A"},{"$ref":"#/components/schemas/B"}],
             "discriminator":{"propertyName":"kind","mapping":{"a":"#/components/schemas/A","b":"B"}}}
            """;

        Assert.Equal("TIR2001 #: y is required.", Judged.Print(Judged.Find(Document, """{"kind":"b"}""")));
        Assert.Equal("TIR2001 #: kind is required.", Judged.Print(Judged.Find(Document, """{"y":1}""")));
        Assert.Equal("TIR2002 /kind: kind must be \"a\" or \"b\", not \"c\"; did you mean \"a\"?", Judged.Print(Judged.Find(Document, """{"kind":"c"}""")));
        Assert.Equal("TIR3003 #: The value must be an object, not \"b\".", Judged.Print(Judged.Find(Document, "\"b\"")));
        Assert.Empty(Judged.Find(Document, """{"kind":"a","x":1}"""));
    }

    [Fact]
    public void EqualFindingsOfTwoSubschemasAreOne() =>
        Assert.Single(Judged.Find("""{"allOf":[{"required":["a"]},{"required":["a"]}]}""", "{}"));

    [Fact]
    public void OpenEnumsTakeAnyString() =>
        Assert.Empty(Judged.Find("""{"type":"string","enum":["a"],"x-enum-open":true}""", "\"b\""));

    [Fact]
    public void AReadOnlyMemberIsNotAskedOfARequest() =>
        Assert.Empty(Judged.Find("""{"required":["id"],"properties":{"id":{"readOnly":true}}}""", "{}"));
}
