using TirGen.PackageTests.LanguageServer;

namespace TirGen.PackageTests;

/// <summary>What people see who write against the packed package in an editor, by way of a real language server: of TIR's document and of a foreign one.</summary>
public sealed class LanguageServerTests(OpenedProject project) : IClassFixture<OpenedProject>
{
    private const string Opened = "Policies.cs";

    [Fact]
    public async Task AMistakeIsShownAtItsPlaceAndGoneAfterItsRepair()
    {
        OpenedFile file = await project.OpenAsync("Mistakes.cs");
        await OpenedProject.WaitAsync(() => Task.FromResult(file.Diagnostics.Count == 2));

        Assert.Equal(
            ["TIR2004: CustomMetricName = \"a\"", "TIR2005: \"Ann\""],
            file.Diagnostics.Select(d => $"{d["code"]}: {file.TextAt(d["range"]!)}").Order(StringComparer.Ordinal));

        string repaired = file.Text.Replace(", CustomMetricName = \"a\"", "", StringComparison.Ordinal).Replace(", \"Ann\"]", "]", StringComparison.Ordinal);
        await project.RepairAsync();
        await file.ReloadAsync();
        await OpenedProject.WaitAsync(() => Task.FromResult(file.Diagnostics.Count == 0));

        Assert.Equal(repaired, file.Text);
    }

    [Theory]
    [InlineData("MaxReplicas = 2, ", new[] { "InitialCooldownPeriod", "IsHoldQueue", "Rules", "StabilityPeriod" })]
    [InlineData("Vehicles = 3, ", new[] { "Deck", "Edition", "Heavy", "Names" })]
    public async Task AnInitializerOffersWhatAPersonSets(string behind, string[] offered)
    {
        OpenedFile file = await project.OpenAsync(Opened);

        Assert.Equal(offered, await file.CompletionsAsync(behind, behind.Length));
    }

    [Theory]
    [InlineData("MinReplicas", "Workers always ready; 0 lets the endpoint scale to zero.", "0 to 512. Evidence: documented.")]
    [InlineData("Window", "Averaging window of the requestRate metric", "At least 1. Evidence: documented.")]
    [InlineData("Harbour", "Where the ferry leaves.", "Three capital letters.")]
    [InlineData("Vehicles", "How many vehicles cross.", "1 to 8.")]
    public async Task AHoverSaysWhatAMemberIsAndWhatItIsLimitedTo(string member, string says, string limits)
    {
        OpenedFile file = await project.OpenAsync(Opened);

        string hover = await file.HoverAsync(member);
        Assert.Contains(says, hover, StringComparison.Ordinal);
        Assert.Contains(limits, hover, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AutoScalePolicyBuilder Policy", "struct AutoScalePolicyBuilder")]
    [InlineData("ScalingRule Rule", "record ScalingRule")]
    [InlineData("BookCrossingRequest Booking", "struct BookCrossingRequest")]
    [InlineData("MinReplicas", "int MinReplicas")]
    public async Task ADefinitionIsOnePlaceThatCanBeRead(string place, string declaration)
    {
        OpenedFile file = await project.OpenAsync(Opened);

        (string[] lines, int line) = Assert.Single(await file.DefinitionsAsync(place));
        Assert.Contains(declaration, lines[line], StringComparison.Ordinal);
        Assert.All(lines[Math.Max(0, line - 8)..Math.Min(lines.Length, line + 20)], static text => Assert.InRange(text.Length, 0, 260));
    }

    [Fact]
    public async Task ASignatureHasNoOverloadForGeneratedCode()
    {
        OpenedFile file = await project.OpenAsync(Opened);

        Assert.Single((await file.AskAsync("signatureHelp", "rule.Validate(", "rule.Validate(".Length))!["signatures"]!.AsArray());
        Assert.Single((await file.AskAsync("signatureHelp", "Rule() => new(", "Rule() => new(".Length))!["signatures"]!.AsArray());
    }
}
