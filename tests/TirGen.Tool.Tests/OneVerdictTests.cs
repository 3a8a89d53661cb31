namespace TirGen.Tool.Tests;

/// <summary><c>check</c> and <c>simulate</c> judge a policy by the same rules: those of the document.</summary>
public sealed class OneVerdictTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":8,"rules":[],"stability_period":"300"}}""", "UpdateAutoScale", 0, "warning TIR2004")]
    [InlineData("""{"min_replicas":2,"max_replicas":8}""", "AutoScalePolicy", 0, "warning TIR2004")]
    [InlineData("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"concurrency","condition_type":"limit","value":6,"custom_metric_name":"queue"}],"stability_period":"300"}}""", "UpdateAutoScale", 0, "warning TIR2004")]
    [InlineData("""{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"requestRate","condition_type":"limit","value":6,"window":60,"custom_metric_name":"rate"}]}""", "AutoScalePolicy", 0, "warning TIR2004")]
    [InlineData("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":99,"rules":[{"metric":"concurrency","condition_type":"limit","value":6}],"stability_period":"300"}}""", "UpdateAutoScale", 0, "warning TIR2004")]
    [InlineData("""{"min_replicas":1,"max_replicas":600,"rules":[{"metric":"concurrency","condition_type":"limit","value":6}]}""", "AutoScalePolicy", 2, "error TIR2002")]
    [InlineData("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":4,"rules":[{"metric":"requestRate","condition_type":"limit","value":4,"window":0,"granularity":1}],"stability_period":"300"}}""", "UpdateAutoScale", 2, "error TIR2002: window must be at least 1, not 0.")]
    [InlineData("""{"min_replicas":1,"max_replicas":4,"rules":[{"metric":"concurrency","condition_type":"limit","value":5,"watch_perod":0}],"stability_period":"300"}""", "AutoScalePolicy", 2, "error TIR3002: watch_perod is not a known property; did you mean watch_period?")]
    [InlineData("""{"min_replicas":1,"max_replicas":4,"rules":[{"metric":"concurrency","condition_type":"limit","value":5}],"stabilty_period":"300"}""", "AutoScalePolicy", 2, "error TIR3002")]
    public void BothSayTheSame(string json, string schema, int status, string expected)
    {
        string policy = _shell.Write("policy.json", json);

        _shell.Run("check", policy, "--schema", schema);
        string[] check = Lines(_shell.Output);
        Assert.Equal(status, _shell.Run("simulate", "--policy", policy, "--trace", "synthetic:steady,rate=1,seconds=30,service=1"));
        Assert.Equal(check.Where(line => status == 0 || line.Contains(": error ", StringComparison.Ordinal)), Lines(_shell.Error));
        Assert.Contains(check, line => line.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"metric":"requestRate","condition_type":"limit","value":5,"watch_period":0,"window":60,"granularity":1}""", "rate=8,seconds=600,service=exponential:4,seed=3", "warning rate-above-capacity: /rules/0/value: A replica serves ")]
    [InlineData("""{"metric":"requestRate","condition_type":"limit","value":3,"watch_period":0,"window":60,"granularity":1}""", "rate=2,seconds=600,service=6", "warning rate-above-capacity: /rules/0/value: A replica serves 1.33 requests per second (8 at once, 6 s each)")]
    [InlineData("""{"metric":"custom","custom_metric_name":"vllm:num_requests_waiting","condition_type":"limit","value":3,"watch_period":0}""", "rate=12,seconds=600,service=exponential:4,seed=3", "warning waiting-only: /rules: A metric of waiting requests is 0 at the right size")]
    [InlineData("""{"metric":"custom","custom_metric_name":"queue_waiting","condition_type":"limit","value":3,"watch_period":0}""", "rate=1,seconds=60,service=1", "warning waiting-only: ")]
    public void WhatTheEndpointShowsIsSaid(string rule, string traffic, string message)
    {
        string policy = _shell.Write("policy.json", $$"""{"min_replicas":1,"max_replicas":10,"rules":[{{rule}}],"stability_period":"300"}""");

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", $"synthetic:poisson,{traffic}"));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }

    /// <summary>With the endpoint described, check says what whoever simulates on it is told.</summary>
    [Theory]
    [InlineData("""{"metric":"concurrency","condition_type":"limit","value":20,"watch_period":60}""", 1, "target-above-capacity", "watch-adds-to-cold-start")]
    [InlineData("""{"metric":"requestRate","condition_type":"limit","value":9,"watch_period":0,"window":5,"granularity":1}""", 0, "rate-above-capacity", "zero-with-rate-only", "window-too-short")]
    [InlineData("""{"metric":"custom","custom_metric_name":"vllm:num_requests_waiting","condition_type":"limit","value":3,"watch_period":0}""", 2, "waiting-only")]
    [InlineData("""{"metric":"concurrency","condition_type":"limit","value":4,"watch_period":0}""", 6, "minimum-over-capacity")]
    public void BothSayTheSameOfTheEndpoint(string rule, int minimum, params string[] ids)
    {
        string bare = $$"""{"min_replicas":{{minimum}},"max_replicas":10,"rules":[{{rule}}],"stability_period":"60","is_hold_queue":true}""";
        string body = $$"""{"action":"update_auto_scale","auto_scale_policy":{{bare}}}""";
        foreach (string json in (string[])[bare, body])
        {
            string policy = _shell.Write("policy.json", json);
            string[] endpoint = ["--cold-start", "30", "--slots", "8", "--capacity", "5"];
            int status = _shell.Run(["check", policy, "--service", "4", .. endpoint]);
            string[] check = Findings(_shell.Output);
            Assert.Equal(1, status);
            Assert.All(ids, id => Assert.Contains(check, line => line.Contains($" {id}: /", StringComparison.Ordinal)));

            Assert.Equal(0, _shell.Run(["simulate", "--policy", policy, "--trace", "synthetic:steady,rate=1,seconds=30,service=4", .. endpoint]));
            Assert.Equal(Findings(_shell.Error), check);
        }

        Assert.Equal(0, _shell.Run("check", _shell.PathOf("policy.json")));
        Assert.Equal(0, _shell.Run("check", _shell.PathOf("policy.json"), "--capacity", "5", "--slots", "8", "--cold-start", "30", "--service", "4", "--ignore", string.Join(',', ids)));
        _shell.Run("check", _shell.PathOf("policy.json"), "--capacity", "5", "--slots", "8", "--cold-start", "30", "--service", "4", "--format", "sarif");
        Assert.Contains($"\"ruleId\": \"{ids[0]}\"", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void BothAgreeOnRandomPolicies()
    {
        Random random = new(7);
        string[] metrics = ["concurrency", "requestRate", "custom", "latency", ""];
        for (int i = 0; i < 1000; i++)
        {
            IEnumerable<string> rules = Enumerable.Range(0, random.Next(3)).Select(_ => "{" + string.Join(',', Members(
                ("metric", $"\"{metrics[random.Next(metrics.Length)]}\""), ("condition_type", random.Next(6) == 0 ? "\"over\"" : "\"limit\""), ("value", $"{random.Next(-1, 12)}"),
                ("window", $"{random.Next(-1, 70)}"), ("granularity", $"{random.Next(-1, 8)}"), ("custom_metric_name", "\"num_waiting\""), ("watch_period", $"{random.Next(-1, 90)}"))) + "}");
            string json = "{" + string.Join(',', Members(
                ("min_replicas", $"{random.Next(-1, 9)}"), ("max_replicas", $"{random.Next(0, 80)}"), ("rules", $"[{string.Join(',', rules)}]"),
                ("stability_period", random.Next(2) == 0 ? "\"300\"" : "60"), ("is_hold_queue", random.Next(9) == 0 ? "1" : "true"), ("extra", "1"))) + "}";
            string policy = _shell.Write("policy.json", json);

            _shell.Run("check", policy, "--schema", "AutoScalePolicy");
            string[] check = Lines(_shell.Output);
            bool isError = check.Any(static line => line.Contains(": error ", StringComparison.Ordinal));
            int status = _shell.Run("simulate", "--policy", policy, "--trace", "synthetic:steady,rate=1,seconds=2,service=0.1");
            Assert.True(isError == (status == 2), json + "\n" + _shell.Error);
            IEnumerable<string> expected = check.Where(line => !isError || line.Contains(": error ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(Lines(_shell.Error).Order(StringComparer.Ordinal)), json + "\n" + _shell.Error);
        }

        IEnumerable<string> Members(params (string Name, string Value)[] members) => members
            .Where(member => random.Next(member.Name == "extra" ? 20 : 1) == 0 && random.Next(7) > 0 || member.Name is "min_replicas" or "max_replicas" && random.Next(12) > 0)
            .Select(static member => $"\"{member.Name}\":{member.Value}");
    }

    /// <summary>All findings, in an order of their own.</summary>
    private static string[] Findings(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Where(static line => line.Contains("policy.json(", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The findings with ids of the document.</summary>
    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(static line => line.StartsWith("tirgen: ", StringComparison.Ordinal) ? line[8..] : line).Where(static line => line.Contains(" TIR", StringComparison.Ordinal))];
}
