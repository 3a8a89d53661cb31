namespace TirGen.PackageTests.Packing;

/// <summary>How a command ended and what it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The output of a command that must have worked.</summary>
    public string Expect(int exitCode = 0)
    {
        Assert.True(ExitCode == exitCode, $"exit status {ExitCode}\n{Output}");
        return Output;
    }
}
