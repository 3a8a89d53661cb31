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

    /// <summary>The output of a build that must have failed with these messages.</summary>
    public string ExpectErrors(params IEnumerable<string> messages)
    {
        Expect(exitCode: 1);
        Assert.All(messages, message => Assert.True(Output.Contains(message, StringComparison.Ordinal), $"no \"{message}\" in\n{Output}"));
        return Output;
    }
}
