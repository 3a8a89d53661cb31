using TirGen.Specification.Rules.Evaluation;
using TirGen.Specification.Rules.Values;

namespace TirGen.Specification.Tests.Rules;

public class ExpressionRuleTests
{
    private static string Schema(string rule, string more = "") => $$$"""
        {"type":"object","properties":{"min":{"type":"integer"},"max":{"type":"integer"},"on":{"type":"boolean"},"name":{"type":"string"},
          "share":{"type":"number"},"rules":{"type":"array","items":{"type":"object","properties":{"metric":{"type":"string"} } } } },
         "x-validations":[{"rule":"{{{rule}}}","message":"min and max disagree, see name."{{{more}}} }]}
        """;

    [Theory]
    [InlineData("", "TIR2003", "")]
    [InlineData(",\"severity\":\"warning\"", "TIR2004", "")]
    [InlineData(",\"severity\":\"info\",\"fieldPath\":\".min\"", "TIR2006", "/min")]
    [InlineData(",\"fieldPath\":\"['max']\"", "TIR2003", "/max")]
    [InlineData(",\"fieldPath\":\".rules\"", "TIR2003", "/rules")]
    public void SeverityAndPlaceAreAsWritten(string more, string id, string pointer)
    {
        RuleFinding finding = Assert.Single(Judged.Find(Schema("self.min <= self.max", more), """{"min":2,"max":1}"""));

        Assert.Equal((id, pointer), (finding.Id, finding.Pointer));
        Assert.Equal(RepairKind.SwapMembers, finding.Repair);
        Assert.Equal(["min", "max"], finding.Members);
        Assert.Equal("MIN and MAX disagree, see name.", finding.MessageFor(static n => n.ToUpperInvariant()));
    }

    [Theory]
    [InlineData("self.min <= self.max", """{"min":1,"max":2}""")]
    [InlineData("self.min <= self.max", """{"min":1}""")]
    [InlineData("self.min <= self.max", """{"min":"x","max":1}""")]
    [InlineData("self.min / self.max > 100", """{"min":1,"max":0}""")]
    [InlineData("self.share * 2.0 > 1.0", """{"share":1}""")]
    [InlineData("self.rules.all(r, r.metric != 'x')", """{"rules":[{"metric":"y"},{}]}""")]
    public void AnExpressionThatIsTrueOrHasNoValueFindsNothing(string rule, string value) =>
        Assert.DoesNotContain(Judged.Find(Schema(rule), value), static f => f.Id == "TIR2003");

    [Theory]
    [InlineData("!self.on || has(self.name)", """{"on":true}""", RepairKind.AddMember, "name")]
    [InlineData("self.on || !has(self.name)", """{"on":false,"name":"x"}""", RepairKind.RemoveMember, "name")]
    [InlineData("self.on || (!has(self.name) && !has(self.share))", """{"on":false,"share":1,"name":"x"}""", RepairKind.RemoveMember, "name,share")]
    [InlineData("has(self.on) && has(self.name)", """{"on":false}""", RepairKind.AddMember, "name")]
    [InlineData("!(has(self.on) && has(self.name))", """{"on":false,"name":"x"}""", RepairKind.None, "on,name")]
    [InlineData("self.max >= self.min", """{"min":2,"max":1}""", RepairKind.SwapMembers, "min,max")]
    [InlineData("self.min == self.max", """{"min":2,"max":1}""", RepairKind.None, "min,max")]
    [InlineData("self.min >= self.max || size(self.rules) > 0", """{"min":1,"max":2,"rules":[]}""", RepairKind.SwapMembers, "max,min")]
    public void TheRepairIsReadOffTheExpression(string rule, string value, RepairKind repair, string members)
    {
        RuleFinding finding = Assert.Single(Judged.Find(Schema(rule), value));

        Assert.Equal(repair, finding.Repair);
        Assert.Equal(members, string.Join(",", finding.Members));
    }

    /// <summary>Each side of the "and" can be repaired in two ways, so that all together can be in 2 to the power of 30.</summary>
    [Fact]
    public void OfMoreWaysThanAPersonLooksThroughThereIsNone()
    {
        string rule = string.Join(" && ", Enumerable.Repeat("(!has(self.min) || !has(self.max))", 30));

        RuleFinding finding = Assert.Single(Judged.Find(Schema(rule), """{"min":1,"max":2}"""));

        Assert.Equal(RepairKind.None, finding.Repair);
    }

    [Fact]
    public void UnknownMembersLeaveARuleOpen()
    {
        string schema = Schema("!self.on || has(self.name)");

        Assert.Empty(Judged.Find(schema, RuleValue.Object([new RuleMember("on", RuleValue.Present())])));
        Assert.Empty(Judged.Find(schema, RuleValue.Object([new RuleMember("on", RuleValue.From(true)), new RuleMember("name", RuleValue.Unknown())])));
        Assert.Empty(Judged.Find(schema, RuleValue.Object([new RuleMember("on", RuleValue.From(true)), new RuleMember("name", RuleValue.Present())])));
        Assert.Single(Judged.Find(schema, RuleValue.Object([new RuleMember("on", RuleValue.From(true))])));
    }

    [Fact]
    public void AFindingInsideAListPointsAtItsItem()
    {
        const string List = """{"type":"array","items":{"type":"object","properties":{"a":{"type":"integer"}},"x-validations":[{"rule":"self.a > 1","fieldPath":".a"}]}}""";

        RuleFinding finding = Assert.Single(Judged.Find(List, """[{"a":2},{"a":1}]"""));

        Assert.Equal("/1/a", finding.Pointer);
        Assert.Equal("The rule self.a > 1 does not hold.", finding.Message.ToString());
        Assert.Equal("1", finding.Value.ToString());
    }

    [Fact]
    public void AWarningDoesNotDecideAnAlternative() =>
        Assert.Equal("TIR2004", Assert.Single(Judged.Find("""
            {"oneOf":[{"type":"string"},{"type":"integer","x-validations":[{"rule":"self > 1","severity":"warning"}]}]}
            """, "1")).Id);
}
