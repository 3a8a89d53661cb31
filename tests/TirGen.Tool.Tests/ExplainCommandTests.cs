namespace TirGen.Tool.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void EveryDecisionIsASentence()
    {
        string policy = _shell.Write("policy.json", Samples.ToZero);

        Assert.Equal(0, _shell.Run("explain", "--policy", policy, "--trace", Samples.Bursts));
        string[] lines = Lines();
        Assert.All(lines[..^1], static line => Assert.Matches(@"^\d\d:\d\d:\d\d\.\d  (Stay at|Scale up from|Scale down from) \d+.*: .+\.( \(\d+ times, until .+\))?$", line));
        Assert.Matches($@"^\d+ decisions for .* read as tir-keda-http,W1,S1,", lines[^1]);
    }

    [Fact]
    public void NoChangeIsLost()
    {
        string policy = _shell.Write("policy.json", Samples.ToZero);

        Assert.Equal(0, _shell.Run("explain", "--policy", policy, "--trace", Samples.Silences, "--changes"));
        int size = 0;
        foreach (string line in Lines()[..^1])
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["Scale", "from", $"{size}", "to"], [words[1], words[3], words[4], words[5]]);
            size = int.Parse(words[6].TrimEnd(':'), System.Globalization.CultureInfo.InvariantCulture);
        }

        Assert.Contains("Scale up from 0 to 1: there is load and no replica.", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("to 0: there was no load throughout the stability period of 60 s.", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATimeRangeCutsTheText()
    {
        string policy = _shell.Write("policy.json", Samples.Policy);

        Assert.Equal(0, _shell.Run("explain", "--policy", policy, "--trace", Samples.Bursts, "--from", "4m", "--to", "5m"));
        Assert.All(Lines()[..^1], static line => Assert.Matches("^00:0[45]:", line));
    }

    [Fact]
    public void JsonHasTheValuesOfEveryDecision()
    {
        string policy = _shell.Write("policy.json", Samples.ToZero);

        Assert.Equal(0, _shell.Run("explain", "--policy", policy, "--trace", Samples.Bursts, "--json"));
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(_shell.Output);
        System.Text.Json.JsonElement root = document.RootElement;
        Assert.Equal("tirgen-explanation/1", root.GetProperty("format").GetString());
        Assert.Equal(policy, root.GetProperty("file").GetString());
        System.Text.Json.JsonElement[] decisions = [.. root.GetProperty("decisions").EnumerateArray()];
        Assert.Equal(root.GetProperty("evaluated").GetInt64(), decisions.Length);
        Assert.All(decisions, static decision => Assert.EndsWith(".", decision.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.Contains(decisions, static decision => decision.TryGetProperty("proposed", out System.Text.Json.JsonElement proposed) && proposed.GetInt32() > 1 && decision.GetProperty("value").GetDouble() > 0);
        Assert.DoesNotContain(decisions, static decision => decision.TryGetProperty("time", out _));

        string file = _shell.PathOf("changes.json");
        Assert.Equal(0, _shell.Run("explain", "--policy", policy, "--trace", Samples.Bursts, "--changes", "--json", file));
        using System.Text.Json.JsonDocument changes = System.Text.Json.JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal("", _shell.Output);
        Assert.Equal(
            decisions.Where(static decision => decision.GetProperty("current").GetInt32() != decision.GetProperty("desired").GetInt32()).Select(static decision => decision.GetProperty("text").GetString()),
            changes.RootElement.GetProperty("decisions").EnumerateArray().Select(static decision => decision.GetProperty("text").GetString()));
    }

    [Fact]
    public void JsonKeepsTheWallClock()
    {
        string policy = _shell.Write("policy.json", Samples.ToZero);
        string trace = _shell.Write("trace.csv", "timestamp,duration\n2026-01-01T00:00:00Z,1\n2026-01-01T00:01:00Z,1\n");

        Assert.Equal(0, _shell.Run("explain", "--policy", policy, "--trace", trace, "--json", "-", "--changes"));
        Assert.Contains("\"start\": \"2026-01-01T00:00:00.0000000Z\"", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("\"time\": \"2026-01-01T00:0", _shell.Output, StringComparison.Ordinal);
    }

    private string[] Lines() => _shell.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
