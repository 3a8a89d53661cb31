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

    private string[] Lines() => _shell.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
