using System.Diagnostics;

namespace TirGen.Differential;

/// <summary>Asks ajv.</summary>
internal static class Ajv
{
    /// <summary>One verdict per line of the payload file.</summary>
    public static IReadOnlyList<bool> Judge(string modules, string document, string payloads)
    {
        ProcessStartInfo start = new("node") { RedirectStandardOutput = true };
        foreach (string argument in new[] { Path.Combine(AppContext.BaseDirectory, "validate.mjs"), Path.GetFullPath(modules), document, payloads })
        {
            start.ArgumentList.Add(argument);
        }

        using Process node = Process.Start(start)!;
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0
            ? [.. output.Split('\n').Select(static line => line == "1")]
            : throw new InvalidOperationException($"node ended with status {node.ExitCode}.");
    }
}
