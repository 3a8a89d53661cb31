using System.Collections.Concurrent;
using System.Diagnostics;

namespace TirGen.Documentation.Tests;

/// <summary>What the commands of <c>tirgen</c> say about themselves.</summary>
internal static class ToolHelp
{
    private static readonly ConcurrentDictionary<string, string?> Texts = new(StringComparer.Ordinal);

    /// <summary>The help of a command; null when there is no such command.</summary>
    public static string? Of(string command) => Texts.GetOrAdd(command, Run);

    private static string? Run(string command)
    {
        string tool = Path.Combine(BuildSettings.RepositoryRoot, "src", "TirGen.Tool", "bin", BuildSettings.Configuration, "net10.0", "TirGen.Tool.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [tool, .. command.Split(' '), "--help"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 && error.Result.Length == 0 ? output : null;
    }
}
