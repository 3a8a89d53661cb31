namespace TirGen.Tool.Commands;

/// <summary>What the process says to its caller.</summary>
internal static class ExitStatus
{
    /// <summary>Nothing found.</summary>
    public const int Success = 0;

    /// <summary>The tool did its work and found something: a condition that fails the run, no policy that meets the objective.</summary>
    public const int Findings = 1;

    /// <summary>The tool could not do its work.</summary>
    public const int Failure = 2;
}
