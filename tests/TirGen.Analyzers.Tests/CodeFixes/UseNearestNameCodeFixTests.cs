using Microsoft.CodeAnalysis.CodeActions;
using TirGen.Analyzers.Tests.Verifiers;
using TirGen.CodeFixes.Payload;

namespace TirGen.Analyzers.Tests.CodeFixes;

public class UseNearestNameCodeFixTests
{
    [Theory]
    [InlineData("""{ "metric": "concurency", "value": 5 }""", """{ "metric": "concurrency", "value": 5 }""", "Write \"concurrency\"")]
    [InlineData("""{ "metric": "concurrency", "valeu": 5 }""", """{ "metric": "concurrency", "value": 5 }""", "Write \"value\"")]
    [InlineData("{ // ä\r\n  \"metric\": \"concurrency\",\r\n  \"value\" : 5, \"watchperiod\":60 }", "{ // ä\r\n  \"metric\": \"concurrency\",\r\n  \"value\" : 5, \"watch_period\":60 }", "Write \"watch_period\"")]
    public async Task NearestNameIsWritten(string before, string after, string title)
    {
        FileFixVerifier verifier = await FileFixVerifier.Open(before, "ScalingRule");
        CodeAction action = Assert.Single(await verifier.Offers<UseNearestNameCodeFix>());
        Assert.Equal(title, action.Title);
        Assert.Equal(after, await verifier.Apply(action));
    }

    [Fact]
    public async Task AllOfAProjectAreFixed()
    {
        FileFixVerifier verifier = await FileFixVerifier.Open("""{ "metrik": "concurrency", "valu": 5, "watchperiod": 60 }""", "ScalingRule");
        Assert.Equal("""{ "metric": "concurrency", "value": 5, "watch_period": 60 }""", await verifier.FixAll<UseNearestNameCodeFix>());
    }

    [Fact]
    public async Task NothingIsOfferedWithoutANearName()
    {
        FileFixVerifier verifier = await FileFixVerifier.Open("""{ "metric": "concurrency", "value": 5, "zebra": 1 }""", "ScalingRule");
        Assert.Equal("TIR3002", Assert.Single(verifier.Diagnostics).Id);
        Assert.Empty(await verifier.Offers<UseNearestNameCodeFix>());
    }
}
