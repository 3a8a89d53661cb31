namespace TirGen.Tool.Tests;

/// <summary>Input that cannot be simulated: status 2, and one line that names the place and the remedy.</summary>
public sealed class SimulateInputTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("arrival,duration\n0,1\n5,1\n4,1\n", "Line 4: The arrival lies 1 s before the previous one. Sort the rows by arrival.")]
    [InlineData("arrival,duration\n0,1\n1,-2\n", "Line 3: The duration -2 is negative. Give 0 or more.")]
    [InlineData("arrival,duration\n0,NaN\n", "Line 2: \"NaN\" is no duration. Give a plain non-negative number")]
    [InlineData("arrival,duration\n", "The trace has no requests. Give at least one row below the header.")]
    [InlineData("", "The trace is empty. Give a header and at least one row.")]
    [InlineData("arrival,duration\n0\n", "Line 2: The row has 1 columns, the header 2. Complete the row.")]
    [InlineData("when,howlong\n0,1\n", "Line 1: The header \"when,howlong\" does not tell arrivals and service times. Name an arrival column")]
    [InlineData("TIMESTAMP,ContextTokens,GeneratedTokens\n2026-11-23 10:00:00,12,x\n", "Line 2: \"x\" is no number of output tokens.")]
    public void ABadTraceNamesLineAndRemedy(string csv, string message)
    {
        string policy = _shell.Write("policy.json", Samples.Policy);
        string trace = _shell.Write("trace.csv", csv);

        Assert.Equal(2, _shell.Run("simulate", "--policy", policy, "--trace", trace));
        Assert.Contains($"{trace}: ", _shell.Error, StringComparison.Ordinal);
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
        Assert.Equal("", _shell.Output);
    }

    [Theory]
    [InlineData("""{"min_replicas":1,"max_replicas":2,"rules":[{"metric":"latency","condition_type":"limit","value":1}]}""", "(1,55): error TIR")]
    [InlineData("""{"min_replicas":3,"max_replicas":2}""", "error TIR2003: min_replicas is above max_replicas; swap them or raise max_replicas.")]
    [InlineData("""{"min_replicas":1,""", ": error ")]
    [InlineData("{}", ": error TIR")]
    [InlineData("""{"data":{"auto_scale_policy":{"min_replicas":3,"max_replicas":2}}}""", "error min-above-max: /data/auto_scale_policy/min_replicas: ")]
    [InlineData("""{"min_replicas":1,"max_replicas":2,"rules":[{"metric":"custom","value":1,"custom_metric_name":"gpu"}]}""", "Give --custom-metric waiting or running.")]
    public void ABadPolicyNamesPlaceAndRemedy(string json, string message)
    {
        string policy = _shell.Write("policy.json", json);

        Assert.Equal(2, _shell.Run("simulate", "--policy", policy, "--trace", Samples.Bursts));
        Assert.Contains(policy, _shell.Error, StringComparison.Ordinal);
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--slots", "0", "--slots: \"0\" does not fit. Give an integer from 1 to 4096.")]
    [InlineData("--cold-start", "-1", "--cold-start: \"-1\" is no time.")]
    [InlineData("--cold-start", "uniform:9:2", "Give the smaller time first")]
    [InlineData("--cold-start", "NaN", "--cold-start: \"NaN\" is no time.")]
    [InlineData("--service-time", "1,2", "Give a,b,c in seconds")]
    [InlineData("--profile", "tir-keda-http,W9", "\"W9\" is no switch of a profile.")]
    [InlineData("--slo", "p95<2s", "is no objective.")]
    [InlineData("--price", "free", "--price: \"free\" does not fit.")]
    [InlineData("--hold-timeout", "0", "Give a time above 0")]
    [InlineData("--saturated", "explode", "Use queue or reject.")]
    [InlineData("--nonsense", "1", "Run \"tirgen simulate --help\" for the options.")]
    public void ABadOptionNamesItselfAndTheRemedy(string option, string value, string message)
    {
        string policy = _shell.Write("policy.json", Samples.Policy);

        Assert.Equal(2, _shell.Run("simulate", "--policy", policy, "--trace", Samples.Bursts, option, value));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("synthetic:waves", "\"waves\" is no kind of traffic. Use steady, poisson, ramp, diurnal or bursts.")]
    [InlineData("synthetic:poisson,rat=5", "\"rat\" is no key of poisson traffic. Use rate, seconds, seed, service.")]
    [InlineData("synthetic:poisson,rate=NaN", "rate: \"NaN\" does not fit.")]
    [InlineData("synthetic:poisson,seconds=0", "seconds: \"0\" does not fit. Give a time above 0.")]
    [InlineData("synthetic:diurnal,amplitude=2", "Give a fraction from 0 to 1.")]
    [InlineData("synthetic:poisson,rate=0", "The trace has no requests.")]
    [InlineData("no-such.csv", "There is no trace no-such.csv.")]
    public void BadTrafficNamesTheRemedy(string trace, string message)
    {
        string policy = _shell.Write("policy.json", Samples.Policy);

        Assert.Equal(2, _shell.Run("simulate", "--policy", policy, "--trace", trace));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingPolicyIsNamed()
    {
        Assert.Equal(2, _shell.Run("simulate", "--policy", "no-such.json", "--trace", Samples.Bursts));
        Assert.Contains("There is no policy no-such.json.", _shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WarningsDoNotChangeTheStatus()
    {
        string policy = _shell.Write("policy.json", Samples.Policy.Replace("\"value\": 4", "\"value\": 40", StringComparison.Ordinal));

        Assert.Equal(0, _shell.Run("simulate", "--policy", policy, "--trace", Samples.Bursts));
        Assert.Contains($"{policy}(4,76): warning target-above-capacity: /rules/0/value:", _shell.Error, StringComparison.Ordinal);
    }
}
