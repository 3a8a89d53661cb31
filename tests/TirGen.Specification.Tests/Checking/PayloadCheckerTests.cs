using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Tests.Rules;

namespace TirGen.Specification.Tests.Checking;

/// <summary>Places of findings in the text: what stands between ⟦ ⟧ is where the finding must be.</summary>
public class PayloadCheckerTests
{
    private const string Policy = """
        {"type":"object","required":["min","max"],"additionalProperties":false,
         "properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer"},"text":{"type":"string"},
           "rules":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"object","required":["metric"],"properties":{"metric":{"enum":["a","custom"]},"name":{"type":"string"},"item":{"required":["weight"],"additionalProperties":false,"properties":{"weight":{}}}},
             "if":{"properties":{"metric":{"const":"custom"}},"required":["metric"]},"then":{"required":["name"]}}}},
         "x-validations":[{"rule":"self.min <= self.max","message":"m","fieldPath":".min"}]}
        """;

    [Theory]
    [InlineData("TIR2002", "{\"min\":⟦-1⟧,\"max\":1}")]
    [InlineData("TIR2001", "⟦{⟧\"min\":1}")]
    [InlineData("TIR2003", "{\"min\":⟦2⟧,\"max\":1}")]
    [InlineData("TIR3003", "{\"min\":⟦\"1\"⟧,\"max\":1}")]
    [InlineData("TIR3002", "{\"min\":1,\"max\":1,⟦\"é\"⟧:1}")]
    [InlineData("TIR3002", "{\"min\":1,⟦\"mxa\"⟧:1}")]
    [InlineData("TIR3002", "{\"min\":1,\"max\":1,\"rules\":[{\"metric\":\"a\",\"item\":{⟦\"weigth\"⟧:2}}]}")]
    [InlineData("TIR2005", "{\"min\":1,\"max\":1,\"rules\":⟦[⟧]}")]
    [InlineData("TIR2005", "{\"min\":1,\"max\":1,\"rules\":[{\"metric\":\"a\"},⟦{⟧\"metric\":\"a\"}]}")]
    [InlineData("TIR2001", "\uFEFF{\r\n\"text\":\"🐲é\",\"min\":1,\"max\":1,\r\n \"rules\":[⟦{⟧\"metric\":\"custom\"}]}\r\n")]
    [InlineData("TIR3001", "{\"min\":1,\"max\":1,⟦\"min\"⟧:2}")]
    [InlineData("TIR3001", "{\"min\":1⟦,⟧}")]
    [InlineData("TIR3001", "⟦⟧")]
    public void AFindingStandsAtItsPlace(string id, string marked)
    {
        string text = marked.Replace("⟦", "").Replace("⟧", "");
        int start = marked.IndexOf('⟦', StringComparison.Ordinal);
        int length = marked.IndexOf('⟧', StringComparison.Ordinal) - start - 1;

        PayloadFinding finding = Assert.Single(PayloadChecker.Check(text, Judged.Lower(Policy)));

        Assert.Equal((id, start), (finding.Id, finding.Range.Start));
        Assert.True(length == 0 || length == finding.Range.Length, finding.ToString());
    }

    [Fact]
    public void FindingsComeInTheOrderOfTheText()
    {
        IReadOnlyList<PayloadFinding> findings = PayloadChecker.Check("""{"zzz":1,"max":"x","rules":[{"metric":"custm"}],"min":-1}""", Judged.Lower(Policy));

        Assert.Equal(["/zzz", "/max", "/rules/0/metric", "/min"], findings.Select(static f => f.Pointer));
        Assert.Equal("\"custom\"", findings[2].Replacement);
    }

    [Fact]
    public void ARepeatedNameHasThePointerOfItsMember() =>
        Assert.Equal("/rules/0/metric", PayloadChecker.Check("""{"min":1,"max":1,"rules":[{"metric":"a","metric":"a"}]}""", Judged.Lower(Policy)).Single().Pointer);

    [Fact]
    public void CommentsAreTakenWhenTold()
    {
        const string Text = "{ // bounds\n\"min\":1,\"max\":1}";

        Assert.Empty(PayloadChecker.Check(Text, Judged.Lower(Policy), new ReadOptions { AllowComments = true }));
        Assert.Equal(RuleIds.NotJson, Assert.Single(PayloadChecker.Check(Text, Judged.Lower(Policy))).Id);
    }
}
