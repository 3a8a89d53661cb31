using System.Diagnostics;
using System.Text.Json;

namespace TirGen.Requests;

/// <summary>Asks ajv, which shares no code with TirGen.</summary>
internal static class Ajv
{
    /// <summary>For each line of a file of requests what is wrong with it; empty when nothing is.</summary>
    public static IReadOnlyList<string> Judge(string modules, string document, string requests)
    {
        ProcessStartInfo start = new("node") { RedirectStandardOutput = true };
        foreach (string argument in new[] { Path.Combine(AppContext.BaseDirectory, "validate.mjs"), Path.GetFullPath(modules), document, requests })
        {
            start.ArgumentList.Add(argument);
        }

        using Process node = Process.Start(start)!;
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<string[]>(output)!
            : throw new InvalidOperationException($"node ended with status {node.ExitCode}.");
    }
}
