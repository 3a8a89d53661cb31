using System.Text.Json;

namespace TirGen.Tool.Tests;

public sealed class RecommendCommandTests : IDisposable
{
    private const string Short = "synthetic:bursts,rate=0.5,to=8,burst=60,interval=240,seconds=600,seed=3";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void TheWinnerIsAPayloadThatCheckAccepts()
    {
        string winner = _shell.PathOf("winner.json");

        Assert.Equal(0, _shell.Run("recommend", "--trace", Short, "--slo", "p95=30s", "--max-replicas", "4", "--slots", "3", "--out", winner));
        Assert.Contains("Recommended is ", _shell.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nobjective met +yes ", _shell.Output);
        Assert.Matches(@": met in (15|16) of 16 scenarios that the search did not see \(95 % sure of at least \d\d %\)\.", _shell.Output);
        Assert.Matches(@"\nworst p95_wait +[\d.]+ s ", _shell.Output);
        using JsonDocument payload = JsonDocument.Parse(File.ReadAllBytes(winner));
        Assert.Equal("update_auto_scale", payload.RootElement.GetProperty("action").GetString());

        Assert.Equal(0, _shell.Run("check", winner, "--schema", "UpdateAutoScale"));
        Assert.Equal(0, _shell.Run("simulate", "--policy", winner, "--trace", Short, "--slots", "3", "--slo", "p95=30s", "--fail-if", "attainment < 95%"));
    }

    [Fact]
    public void AnObjectiveThatNoPolicyMeetsIsStatusOne()
    {
        string winner = _shell.PathOf("winner.json");

        Assert.Equal(1, _shell.Run("recommend", "--trace", Short, "--slo", "p100_response=1ms", "--max-replicas", "2", "--slots", "2", "--out", winner));
        Assert.Contains("No policy of the search meets p100_response=0.001s, and no number of replicas helps: ", _shell.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(winner));
    }

    [Fact]
    public void TheFrontierBuysMoreForMore()
    {
        Assert.Equal(0, _shell.Run("recommend", "--trace", Short, "--slo", "p50=1s", "--max-replicas", "3", "--slots", "3"));
        string[] lines = _shell.Output.ReplaceLineEndings("\n").Split('\n');
        double[] costs = [.. Rows(lines).Select(static row => double.Parse(row[^3], System.Globalization.CultureInfo.InvariantCulture))];
        double[] attainments = [.. Rows(lines).Select(static row => double.Parse(row[^2], System.Globalization.CultureInfo.InvariantCulture))];
        Assert.True(costs.Length > 1);
        Assert.Equal(costs.Order(), costs);
        Assert.Equal(attainments.Order(), attainments);
    }

    [Fact]
    public void TheSharedPlatformHasALimit()
    {
        Assert.Equal(2, _shell.Run("recommend", "--trace", Short, "--max-replicas", "65"));
        Assert.Contains("--max-replicas: 65 is above the platform's limit of 64. Lower it, or give --private-cluster.", _shell.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string[]> Rows(string[] lines) => lines
        .SkipWhile(static line => !line.StartsWith("rule ", StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(static line => line.Length > 0)
        .Select(static line => line.Replace("<- recommended", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
