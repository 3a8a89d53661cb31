namespace TirGen.Tool;

/// <summary>What a command answers to the shell.</summary>
internal static class ExitStatus
{
    public const int Ok = 0;

    /// <summary>Something was found, or an expression had no value.</summary>
    public const int Findings = 1;

    /// <summary>The command could not do its work: a bad argument, an unreadable file, an expression that does not parse.</summary>
    public const int CouldNotRun = 2;
}
