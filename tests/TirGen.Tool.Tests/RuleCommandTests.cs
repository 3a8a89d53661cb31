namespace TirGen.Tool.Tests;

public sealed class RuleCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("TIR2001")]
    [InlineData("tir9002")]
    public void ThePageOfADiagnosticIsShown(string id)
    {
        Assert.Equal(0, _shell.Run("rule", id));
        Assert.StartsWith($"# {id.ToUpperInvariant()}: ", _shell.Output, StringComparison.Ordinal);
        Assert.Contains("## How to fix", _shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AllAreListedWithoutOne()
    {
        Assert.Equal(0, _shell.Run("rule"));
        string[] lines = _shell.Output.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.Contains("TIR2001: A required member is not set", lines);
        Assert.All(lines, static line => Assert.StartsWith("TIR", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TIR201", "did you mean TIR2001")]
    [InlineData("zebra", "lists them")]
    public void AnUnknownOneIsStatusTwo(string id, string message)
    {
        Assert.Equal(2, _shell.Run("rule", id));
        Assert.Contains(message, _shell.Error, StringComparison.Ordinal);
    }
}
