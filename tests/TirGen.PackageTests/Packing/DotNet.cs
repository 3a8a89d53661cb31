using System.Diagnostics;

namespace TirGen.PackageTests.Packing;

/// <summary>Runs the .NET command line as a developer would, whatever started this process.</summary>
internal static class DotNet
{
    public static Task<CommandResult> RunAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        RunAsync("dotnet", folder, arguments, cancellationToken);

    /// <summary>Runs a program that a build made, in the same surroundings.</summary>
    public static async Task<CommandResult> RunAsync(string program, string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using Process process = Start(program, folder, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, await output + await error);
    }

    /// <summary>Starts a program whose streams the caller has, in the same surroundings.</summary>
    public static Process Start(string program, string folder, IEnumerable<string> arguments, bool takesInput = false)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = takesInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ForgetTheBuildAround(start.Environment);
        return Process.Start(start)!;
    }

    /// <summary>
    /// <c>dotnet test</c> hands its own MSBuild paths and settings down. Nodes that outlive their build would hold on to the output streams.
    /// </summary>
    private static void ForgetTheBuildAround(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(IsOfTheBuildAround).ToArray())
            environment.Remove(name);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    }

    private static bool IsOfTheBuildAround(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || name is "CI" or "Platform" or "Configuration";
}
