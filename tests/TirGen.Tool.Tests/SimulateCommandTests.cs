using System.Text.Json;

namespace TirGen.Tool.Tests;

public sealed class SimulateCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void ShowsPoliciesSideBySide()
    {
        string policy = _shell.Write("policy.json", Samples.Policy);
        string other = _shell.Write("other.json", Samples.ToZero);

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", Samples.Silences, "--compare", other));
        Assert.Contains($"A          {policy} read as tir-keda-http,W1,S1", _shell.Output, StringComparison.Ordinal);
        Assert.Contains($"B          {other} read as", _shell.Output, StringComparison.Ordinal);
        Assert.Matches(@"\np95_wait +[\d.]+ s +[\d.]+ s\r?\n", _shell.Output);
        Assert.Matches(@"\nScaledToZero +0 +[1-9]\d*\r?\n", _shell.Output);
    }

    [Fact]
    public void ShowsOnePolicyUnderSeveralReadings()
    {
        string policy = _shell.Write("policy.json", Samples.Policy);

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", Samples.Bursts, "--profile", "tir-keda-http", "--profile", "tir-keda-http,W3,S2"));
        Assert.Contains("read as tir-keda-http,W3,S2", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameInputsGiveTheSameBytes()
    {
        string policy = _shell.Write("policy.json", Samples.Policy);
        string[] args = ["simulate", "--policy", policy, "--trace", Samples.Bursts, "--cold-start", "lognormal:20:90", "--json", "-"];

        Assert.Equal(0, _shell.Run(args));
        string first = _shell.Output;
        Assert.Equal(0, _shell.Run(args));
        Assert.Equal(first, _shell.Output);
    }

    [Theory]
    [InlineData("p95_wait > 0s", 1)]
    [InlineData("p95_wait >= 1h", 0)]
    [InlineData("p99.9_response < 1ms", 0)]
    [InlineData("attainment < 100%", 1)]
    [InlineData("rejected != 0", 0)]
    [InlineData("B.cold_requests == 0", 0)]
    [InlineData("cold_starts < B.cold_starts", 1)]
    [InlineData("cost>B.cost", 1)]
    public void AConditionDecidesTheStatus(string condition, int status)
    {
        string policy = _shell.Write("policy.json", Samples.Policy);
        string other = _shell.Write("other.json", Samples.ToZero);

        Assert.Equal(status, _shell.Run("simulate", "--policy", policy, "--compare", other, "--trace", Samples.Bursts, "--fail-if", condition));
        Assert.Equal(status == 1, _shell.Error.Contains($"failed: {condition}, found ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("p95_wait", "is no condition")]
    [InlineData("patience > 2s", "\"patience\" is no result. Use arrivals, served")]
    [InlineData("p95_wait > 2%", "\"2%\" is no value for p95_wait. Give a time such as 2s or 500ms.")]
    [InlineData("p101_wait > 2s", "\"p101_wait\" is no result")]
    [InlineData("cost > p95_wait", "do not count the same")]
    [InlineData("C.cost > 2", "names a run that there is not. The last one is A.")]
    public void AConditionThatCannotBeReadIsStatusTwo(string condition, string message)
    {
        string policy = _shell.Write("policy.json", Samples.Policy);

        Assert.Equal(2, _shell.Run("simulate", "--policy", policy, "--trace", Samples.Bursts, "--fail-if", condition));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonHasTheResultsAndTheRunOverTime()
    {
        string policy = _shell.Write("policy.json", Samples.ToZero);
        string json = _shell.PathOf("out.json");

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", Samples.Bursts, "--json", json));
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(json));
        Assert.Equal("tirgen-simulation/1", document.RootElement.GetProperty("format").GetString());
        JsonElement run = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("A", run.GetProperty("label").GetString());
        JsonElement results = run.GetProperty("results");
        long arrivals = results.GetProperty("arrivals").GetInt64();
        Assert.Equal(arrivals, Sum(results, "served", "rejected", "in_service_at_end", "queued_at_end"));
        JsonElement series = run.GetProperty("series");
        int columns = series.GetProperty("time_s").GetArrayLength();
        Assert.Equal(columns, series.GetProperty("decisions").GetArrayLength());
        Assert.Equal(columns, series.GetProperty("ready").GetProperty("max").GetArrayLength());
        Assert.Equal(Sum(results, "scale_ups", "scale_downs"), run.GetProperty("changes").GetArrayLength() + run.GetProperty("changes_omitted").GetInt64());
        Assert.Equal(arrivals, series.GetProperty("arrivals").EnumerateArray().Sum(static value => value.GetInt64()));
    }

    [Fact]
    public void TheReportHoldsTheSameJson()
    {
        string policy = _shell.Write("policy.json", Samples.Policy);
        (string json, string report) = (_shell.PathOf("out.json"), _shell.PathOf("out.html"));

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", Samples.Bursts, "--json", json, "--report", report));
        Assert.Contains($"<script type=\"application/json\" id=\"data\">{File.ReadAllText(json)}</script>", File.ReadAllText(report), StringComparison.Ordinal);
    }

    [Fact]
    public void NoNameCanEndTheScriptOfTheReport()
    {
        string policy = _shell.Write("policy.json", """
            {"min_replicas":1,"max_replicas":2,"rules":[{"metric":"custom","value":1,"custom_metric_name":"waiting</script><script>alert(1)</script>"}]}
            """);
        string report = _shell.PathOf("out.html");

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", Samples.Bursts, "--report", report));
        Assert.Equal(2, File.ReadAllText(report).Split("</script>").Length - 1);
    }

    [Fact]
    public void ADayStaysBelowAMegabyte()
    {
        string policy = _shell.Write("policy.json", Samples.Policy);
        string report = _shell.PathOf("out.html");

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--compare", policy, "--trace", "synthetic:diurnal,rate=2,seconds=86400", "--report", report));
        Assert.InRange(new FileInfo(report).Length, 100_000, 1_000_000);
    }

    [Theory]
    [InlineData(Samples.Policy)]
    [InlineData("""{"action":"update_auto_scale","auto_scale_policy":POLICY}""")]
    [InlineData("""{"data":{"id":4242,"auto_scale_policy":POLICY}}""")]
    public void TakesAPolicyABodyOrADetailAnswer(string document)
    {
        string bare = _shell.Write("bare.json", Samples.Policy);
        string policy = _shell.Write("policy.json", document.Replace("POLICY", Samples.Policy, StringComparison.Ordinal));

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--compare", bare, "--trace", Samples.Bursts, "--fail-if", "cost != B.cost"));
    }

    private static long Sum(JsonElement results, params string[] names) => names.Sum(name => results.GetProperty(name).GetInt64());
}
