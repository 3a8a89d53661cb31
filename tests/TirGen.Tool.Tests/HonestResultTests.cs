using System.Text.Json;

namespace TirGen.Tool.Tests;

/// <summary>A gate is green only for an endpoint that serves: rows of one table, each with a sibling.</summary>
public sealed class HonestResultTests : IDisposable
{
    private const string FourApart = "arrival_s,duration_s\n0,2\n2400,2\n4800,2\n7200,2\n";
    private const string One = """{"min_replicas":1,"max_replicas":1,"rules":[]}""";

    private const string ToTwo = """
        {"min_replicas":1,"max_replicas":2,"rules":[{"metric":"concurrency","condition_type":"limit","value":6,"watch_period":0}],"stability_period":"300"}
        """;

    private const string RateFromZero = """
        {"min_replicas":0,"max_replicas":3,"rules":[{"metric":"requestRate","condition_type":"limit","value":5,"watch_period":0,"window":1,"granularity":1}],"stability_period":"300","is_hold_queue":true}
        """;

    private const string Asleep = """
        {"min_replicas":0,"max_replicas":3,"rules":[{"metric":"custom","custom_metric_name":"vllm:num_requests_waiting","condition_type":"limit","value":5,"watch_period":0}],"stability_period":"300","is_hold_queue":true}
        """;

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData(ToTwo, "synthetic:poisson,rate=20,seconds=600,service=exponential:4", "--saturated", "reject", "p95_wait > 2s", 1)]
    [InlineData(ToTwo, "synthetic:steady,rate=30,seconds=60,service=2", "--saturated", "reject", "p50_response > 1h", 1)]
    [InlineData(ToTwo, "synthetic:steady,rate=1,seconds=60,service=2", "--saturated", "reject", "p95_wait > 2s", 0)]
    [InlineData(RateFromZero, FourApart, "--hold-timeout", "20", "p95_wait > 2s", 1)]
    [InlineData(RateFromZero, FourApart, "--hold-timeout", "20", "mean_response > 1d", 1)]
    [InlineData(RateFromZero, FourApart, "--hold-timeout", "60", "p95_wait > 60s", 0)]
    [InlineData(Asleep, FourApart, "--slots", "4", "p95_wait > 2s", 1)]
    [InlineData(Asleep, FourApart, "--slots", "4", "p99_response > 60s", 1)]
    [InlineData(Asleep, FourApart, "--slots", "4", "served_p95_wait > 60s", 1)]
    [InlineData(Asleep, FourApart, "--slots", "4", "served_max_response < 1ms", 1)]
    [InlineData(Asleep, FourApart, "--slots", "4", "p95_wait > A.p99_wait", 1)]
    [InlineData(ToTwo, "synthetic:poisson,rate=20,seconds=600,service=exponential:4", "--saturated", "reject", "objective_met == false", 1)]
    [InlineData(ToTwo, "synthetic:poisson,rate=20,seconds=600,service=exponential:4", "--saturated", "reject", "objective_met == true", 0)]
    [InlineData(ToTwo, "synthetic:steady,rate=1,seconds=60,service=2", "--saturated", "reject", "objective_met != yes", 0)]
    public void AGateIsGreenOnlyForAnEndpointThatServes(string policy, string traffic, string option, string value, string condition, int status)
    {
        string trace = traffic.StartsWith("synthetic", StringComparison.Ordinal) ? traffic : _shell.Write("trace.csv", traffic);
        string[] coldStart = policy == RateFromZero ? ["--cold-start", "45"] : [];

        Assert.Equal(status, _shell.Run(["simulate", "--policy", _shell.Write("policy.json", policy), "--trace", trace, option, value, "--fail-if", condition, .. coldStart]));
    }

    [Fact]
    public void WhatIsWithoutEndIsSaidSoAndNullInJson()
    {
        string[] run = ["simulate", "--policy", _shell.Write("policy.json", Asleep), "--trace", _shell.Write("trace.csv", FourApart)];

        Assert.Equal(0, _shell.Run(run));
        Assert.Matches(@"\np95_wait +without end\r?\n", _shell.Output);
        Assert.Contains("A: 4 of 4 requests were not served; their wait has no end", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("4 still wait at the end of the run, 3600 s after the last arrival, the first of them for 10800 s so far.", _shell.Output, StringComparison.Ordinal);

        Assert.Equal(0, _shell.Run([.. run, "--json", "-"]));
        JsonElement results = Results();
        Assert.Equal(JsonValueKind.Null, results.GetProperty("p95_wait_s").ValueKind);
        Assert.Equal(JsonValueKind.Null, results.GetProperty("served_p95_wait_s").ValueKind);
        Assert.Equal(JsonValueKind.False, results.GetProperty("objective_met").ValueKind);
        Assert.Equal(10800, results.GetProperty("oldest_queued_age_s").GetDouble());
    }

    [Theory]
    [InlineData("rate=10,seconds=1800,service=exponential:4,seed=2", 2.5)]
    [InlineData("rate=30,seconds=900,service=2", 1.85)]
    public void AnOverloadedSizeCostsAtLeastItsWork(string traffic, double hours)
    {
        Assert.Equal(0, _shell.Run("simulate", "--policy", _shell.Write("one.json", One), "--trace", $"synthetic:poisson,{traffic}", "--json", "-"));
        JsonElement results = Results();
        Assert.Equal(results.GetProperty("arrivals").GetInt64(), results.GetProperty("served").GetInt64());
        Assert.InRange(results.GetProperty("cost").GetDouble(), hours, hours * 1.1);
    }

    [Theory]
    [InlineData("synthetic:steady,rate=1,seconds=20,service=1", "AutoscalingOff")]
    [InlineData("synthetic:steady,rate=1,seconds=5,service=1", "NotEvaluated")]
    public void TheLastEntryIsTheLastDecision(string trace, string reason)
    {
        Assert.Equal(0, _shell.Run("simulate", "--policy", _shell.Write("one.json", One), "--trace", trace, "--json", "-"));
        using JsonDocument document = JsonDocument.Parse(_shell.Output);
        JsonElement series = document.RootElement.GetProperty("runs")[0].GetProperty("series");
        JsonElement last = series.GetProperty("decisions").EnumerateArray().Last();
        Assert.Equal((reason, 1, 1), (last.GetProperty("reason").GetString(), last.GetProperty("current").GetInt32(), last.GetProperty("desired").GetInt32()));
        Assert.All((string[])["proposed", "stabilized", "desired"], name => Assert.Equal(1, series.GetProperty(name).GetProperty("max").EnumerateArray().Last().GetInt32()));
    }

    [Theory]
    [InlineData("--hold-timeout", 0)]
    [InlineData("--queue-timeout", 1)]
    public void AHoldEndsWhereAReplicaIsReady(string option, int status)
    {
        string policy = _shell.Write("one.json", One);

        Assert.Equal(status, _shell.Run("simulate", "--policy", policy, "--trace", "synthetic:poisson,rate=4,seconds=600,service=exponential:4,seed=1", option, "5", "--fail-if", "timed_out > 0"));
    }

    [Theory]
    [InlineData("arrival_s,duration_s\n600,2\n1200,2\n", "00:10:00.0  Stay at 1: concurrency 1", "00:10:00.0 to 00:20:00.0")]
    [InlineData("TIMESTAMP,duration\n2023-11-16 18:15:46.5,20\n2023-11-16 18:20:00,2\n", "2023-11-16 18:16:01.5  Stay at 1: concurrency 1", "2023-11-16 18:15:46.5 to 2023-11-16 18:20:00.0")]
    public void TimesAreThoseOfTheTrace(string csv, string line, string span)
    {
        string policy = _shell.Write("policy.json", """{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":10}]}""");
        string trace = _shell.Write("late.csv", csv);

        Assert.Equal(0, _shell.Run("explain", "--policy", policy, "--trace", trace));
        Assert.Contains(line, _shell.Output, StringComparison.Ordinal);
        Assert.Contains(span, _shell.Output, StringComparison.Ordinal);
        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", trace));
        Assert.Contains(span, _shell.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30s", true)]
    [InlineData("none", false)]
    public void DrainingReplicasAreShownApartAndCutOffAfterTheirGrace(string grace, bool cut)
    {
        string policy = _shell.Write("short.json", """{"min_replicas":1,"max_replicas":10,"rules":[{"metric":"concurrency","value":2,"watch_period":0}],"stability_period":"30"}""");
        string trace = "synthetic:bursts,rate=0.05,to=2,burst=1m,interval=10m,seconds=40m,service=lognormal:20:600,seed=3";

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", trace, "--termination-grace", grace, "--fail-if", "peak_replicas > 10", "--fail-if", "peak_draining == 0"));
        Assert.Equal(cut, _shell.Output.Contains("were cut off: their replica went, and they lasted longer than its grace period of 30 s", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("99", "1 to 8")]
    [InlineData("0", "1 to 8")]
    public void TheInitialSizeIsWithinThePolicy(string initial, string bounds)
    {
        string policy = _shell.Write("policy.json", """{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":10}]}""");

        Assert.Equal(2, _shell.Run("simulate", "--policy", policy, "--trace", "synthetic:steady,rate=1,seconds=60,service=1", "--initial", initial));
        Assert.Contains($"--initial: {initial} is outside of {policy}, which allows {bounds} replicas.", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", "synthetic:steady,rate=1,seconds=60,service=1", "--initial", "8"));
    }

    [Fact]
    public void AColdFleetUnderRunningTrafficIsSaid()
    {
        string policy = _shell.Write("policy.json", """{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","value":6,"watch_period":0}]}""");
        string[] run = ["simulate", "--policy", policy, "--trace", "synthetic:poisson,rate=6,seconds=1800,service=exponential:6,seed=1"];

        Assert.Equal(0, _shell.Run(run));
        Assert.Contains("note: the traffic of the first five minutes keeps ", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(1, _shell.Run([.. run, "--fail-if", "attainment < 97%"]));
        Assert.Equal(0, _shell.Run([.. run, "--initial", "steady", "--fail-if", "attainment < 97%"]));
        Assert.DoesNotContain("note: the traffic", _shell.Error, StringComparison.Ordinal);
        Assert.Equal(0, _shell.Run([.. run, "--warm-up", "10m", "--fail-if", "attainment < 97%"]));
        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", "synthetic:steady,rate=1,seconds=60,service=1"));
        Assert.DoesNotContain("note: the traffic", _shell.Error, StringComparison.Ordinal);
    }

    private JsonElement Results()
    {
        using JsonDocument document = JsonDocument.Parse(_shell.Output);
        return document.RootElement.GetProperty("runs")[0].GetProperty("results").Clone();
    }
}
