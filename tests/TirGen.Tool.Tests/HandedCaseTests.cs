using System.Text.Json;

namespace TirGen.Tool.Tests;

/// <summary>
/// Policies and traffic with what is right about them, in the folder that TIRGEN_AUTOSCALE_CASES names; the number is the row in its README. Each row
/// has a sibling of other traffic or another policy, which needs no folder: see the class that a remark names.
/// </summary>
public sealed class HandedCaseTests : IDisposable
{
    private readonly Shell _shell = new();

    private static string? Folder => Environment.GetEnvironmentVariable("TIRGEN_AUTOSCALE_CASES") is { Length: > 0 } folder ? folder : null;

    public void Dispose() => _shell.Dispose();

    /// <summary>Conditions that hold, each with whether the run has to be refused by it. Siblings: HonestResultTests; of 11 PolicyEvaluatorTests.</summary>
    [Theory]
    [InlineData(1, 1, "gate-rejected.json", "synthetic:poisson,rate=20,seconds=600,service=exponential:4", "--saturated", "reject", "--fail-if", "p95_wait > 2s")]
    [InlineData(2, 1, "gate-timeout.json", "four-apart.csv", "--cold-start", "45", "--hold-timeout", "20", "--fail-if", "p95_wait > 2s")]
    [InlineData(3, 1, "asleep.json", "four-apart.csv", "--fail-if", "p95_wait > 2s")]
    [InlineData(3, 1, "asleep.json", "four-apart.csv", "--fail-if", "p99_response > 60s")]
    [InlineData(4, 1, "gate-rejected.json", "synthetic:poisson,rate=20,seconds=600,service=exponential:4", "--saturated", "reject", "--fail-if", "objective_met == false")]
    [InlineData(5, 0, "one.json", "synthetic:poisson,rate=10,seconds=1800,service=exponential:4,seed=2", "--fail-if", "cost < 2.5", "--fail-if", "queued_at_end > 0")]
    [InlineData(7, 0, "one.json", "synthetic:poisson,rate=4,seconds=600,service=exponential:4,seed=1", "--hold-timeout", "5", "--fail-if", "timed_out > 0")]
    [InlineData(7, 1, "one.json", "synthetic:poisson,rate=4,seconds=600,service=exponential:4,seed=1", "--queue-timeout", "5", "--fail-if", "timed_out > 0")]
    [InlineData(9, 0, "short-stability.json", "synthetic:bursts,rate=0.05,to=2,burst=1m,interval=10m,seconds=40m,service=lognormal:20:600,seed=3", "--fail-if", "peak_replicas > 10", "--fail-if", "peak_draining == 0", "--fail-if", "interrupted == 0")]
    [InlineData(10, 2, "default.json", "synthetic:steady,rate=1,seconds=60,service=1", "--initial", "99")]
    [InlineData(11, 0, "from-zero.json", "every-15-s.csv", "--fail-if", "scale_ups != 1", "--fail-if", "scale_downs != 0", "--fail-if", "p95_wait > 0s")]
    public void ResultsAreHonest(int row, int status, string policy, string traffic, params string[] options) =>
        Assert.True(status == Simulate(policy, traffic, options), $"row {row}: {_shell.Error}");

    /// <summary>Siblings: HonestResultTests, and of 12 to 15 PolicyEvaluatorTests.</summary>
    [Theory]
    [InlineData(8, "default.json", "late-start.csv", "00:10:00.0", null)]
    [InlineData(12, "watch.json", "synthetic:poisson,rate=20,seconds=120,service=exponential:5", "concurrency 298 with a target of 10 per replica (rule 0) asks for 30", "asks for 3 ")]
    [InlineData(13, "asleep.json", "four-apart.csv", "4 requests are held", "there is no load")]
    [InlineData(14, "panic.json", "synthetic:bursts,rate=1,to=12,burst=30,interval=120,seconds=240,service=exponential:4,seed=3", " over the panic window with a target of 5", "came as a burst", "--profile", "knative-kpa", "--changes")]
    [InlineData(15, "default.json", "synthetic:ramp,rate=1,to=12,seconds=10m,service=exponential:4,seed=2", "Scale up from 1 to 4: concurrency ", null, "--changes")]
    [InlineData(15, "default.json", "synthetic:ramp,rate=1,to=12,seconds=10m,service=exponential:4,seed=2", "4 is the least that was asked for throughout the watch period", null, "--changes")]
    public void ExplanationsSayWhatWasComputed(int row, string policy, string traffic, string expected, string? wrong, params string[] options)
    {
        Assert.Equal(0, _shell.Run(["explain", "--policy", PathOf(policy), "--trace", TrafficOf(traffic), .. options]));
        Assert.True(_shell.Output.Contains(expected, StringComparison.Ordinal), $"row {row}: {_shell.Output}");
        Assert.True(wrong is null || !_shell.Output.Contains(wrong, StringComparison.Ordinal), $"row {row}: {_shell.Output}");
    }

    /// <summary>Siblings: HonestResultTests.TheLastEntryIsTheLastDecision.</summary>
    [Fact]
    public void TheLastDecisionIsOne()
    {
        JsonElement run = Run("one.json", "synthetic:steady,rate=1,seconds=20,service=1");
        JsonElement last = run.GetProperty("series").GetProperty("decisions").EnumerateArray().Last();

        Assert.Equal(("AutoscalingOff", 1), (last.GetProperty("reason").GetString(), last.GetProperty("desired").GetInt32()));
        Assert.Equal(1, run.GetProperty("series").GetProperty("proposed").GetProperty("max").EnumerateArray().Last().GetInt32());
    }

    /// <summary>Rows 19: in one batch all are slower, and replicas help. Sibling: BatchingModelTests.TogetherIsSlowerThanAloneAndReplicasHelp.</summary>
    [Fact]
    public void ABatchIsSharedByAll()
    {
        string[] model = ["--service-model", "batching:a=12.4ms,b=42us,c=60ns,seqs=64,tokens=2048"];
        string alone = _shell.Write("alone.csv", string.Join('\n', File.ReadLines(PathOf("together.csv")).Take(2)));
        double one = Run("one.json", alone, model).GetProperty("results").GetProperty("p95_response_s").GetDouble();
        double together = Run("one.json", "together.csv", model).GetProperty("results").GetProperty("p95_response_s").GetDouble();
        string four = _shell.Write("four.json", """{"min_replicas":4,"max_replicas":4,"rules":[]}""");
        double spread = Run(four, "together.csv", model).GetProperty("results").GetProperty("p95_response_s").GetDouble();

        Assert.True(together > 1.5 * one);
        Assert.True(spread < together && spread > one);
    }

    /// <summary>Siblings: OneVerdictTests.WhatTheEndpointShowsIsSaid.</summary>
    [Theory]
    [InlineData(20, "rate-above-capacity.json", "synthetic:poisson,rate=8,seconds=600,service=exponential:4,seed=3", "warning rate-above-capacity: /")]
    [InlineData(21, "waiting-only.json", "synthetic:poisson,rate=12,seconds=1800,service=exponential:4,seed=3", "warning waiting-only: /")]
    [InlineData(2, "gate-timeout.json", "four-apart.csv", "warning zero-with-rate-only: /")]
    public void WhatCannotWorkIsSaid(int row, string policy, string traffic, string message)
    {
        Simulate(policy, traffic);
        Assert.True(_shell.Error.Contains(message, StringComparison.Ordinal), $"row {row}: {_shell.Error}");
    }

    /// <summary>Siblings: OneVerdictTests.BothSayTheSame.</summary>
    [Theory]
    [InlineData(22, "no-rules.json", "UpdateAutoScale", "warning TIR2004")]
    [InlineData(23, "name-beside-concurrency.json", "UpdateAutoScale", "warning TIR2004")]
    [InlineData(24, "workers-99.json", "UpdateAutoScale", "warning TIR2004")]
    [InlineData(25, "window-0.json", "UpdateAutoScale", "error TIR2002")]
    [InlineData(26, "misspelt.json", "AutoScalePolicy", "error TIR3002")]
    public void CheckAndSimulateAgree(int row, string policy, string schema, string verdict)
    {
        _shell.Run("check", PathOf(policy), "--schema", schema);
        string[] check = [.. Lines(_shell.Output).Where(line => line.Contains(" TIR", StringComparison.Ordinal))];
        int status = Simulate(policy, "synthetic:steady,rate=1,seconds=30,service=1");

        Assert.True(check.Any(line => line.Contains(verdict, StringComparison.Ordinal)), $"row {row}: {string.Join('\n', check)}");
        Assert.Equal(verdict.StartsWith("error", StringComparison.Ordinal) ? 2 : 0, status);
        Assert.Equal(check.Where(line => status == 0 || line.Contains(": error ", StringComparison.Ordinal)), Lines(_shell.Error).Where(static line => line.Contains(" TIR", StringComparison.Ordinal)).Select(static line => line.Replace("tirgen: ", "", StringComparison.Ordinal)));
    }

    /// <summary>Siblings: TrafficFileTests.</summary>
    [Theory]
    [InlineData(27, "range.json", 200, 280, 0)]
    [InlineData(28, "mooncake.jsonl", 2, 2, 27.482)]
    [InlineData(29, "mooncake-ms.csv", 2, 2, 27.482)]
    [InlineData(30, "per-minute.csv", 360, 360, 0)]
    [InlineData(31, "quoted.csv", 2, 2, 0)]
    [InlineData(32, "semicolon.csv", 2, 2, 0)]
    [InlineData(33, "usage-names.csv", 2, 2, 0)]
    public void TrafficIsRead(int row, string traffic, int least, int most, double span)
    {
        JsonElement results = Run("one.json", traffic).GetProperty("results");
        int arrivals = results.GetProperty("arrivals").GetInt32();

        Assert.True(arrivals >= least && arrivals <= most, $"row {row}: {arrivals} arrivals");
        if (span > 0)
            Assert.Equal(span, results.GetProperty("last_arrival_s").GetDouble(), 0.001);
        Assert.True(row is not (27 or 29) || _shell.Error.Contains("note: ", StringComparison.Ordinal), $"row {row}: {_shell.Error}");
    }

    /// <summary>Row 18. Siblings: PolicyRecommenderTests, as of rows 16 and 17.</summary>
    [Fact]
    public void AnObjectiveBelowTheServiceIsOutOfReach()
    {
        Assert.Equal(1, _shell.Run("recommend", "--trace", "synthetic:poisson,rate=2,seconds=20m,service=exponential:4,seed=1", "--slo", "p99_response=1s", "--max-replicas", "2"));
        Assert.Contains("number of replicas", _shell.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("raise --max-replicas", _shell.Output, StringComparison.Ordinal);
    }

    private static string PathOf(string name)
    {
        if (Path.IsPathRooted(name))
            return name;
        Assert.SkipWhen(Folder is null, "TIRGEN_AUTOSCALE_CASES names no folder.");
        return Path.Combine(Folder!, name);
    }

    private static string TrafficOf(string traffic) => traffic.StartsWith("synthetic:", StringComparison.Ordinal) ? traffic : PathOf(traffic);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private int Simulate(string policy, string traffic, params string[] options) =>
        _shell.Run(["simulate", "--policy", PathOf(policy), "--trace", TrafficOf(traffic), .. options]);

    private JsonElement Run(string policy, string traffic, params string[] options)
    {
        Assert.True(Simulate(policy, traffic, [.. options, "--json", "-"]) == 0, _shell.Error);
        using JsonDocument document = JsonDocument.Parse(_shell.Output);
        return document.RootElement.GetProperty("runs")[0].Clone();
    }
}
