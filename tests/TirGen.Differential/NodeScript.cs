using System.Diagnostics;

namespace TirGen.Differential;

/// <summary>Runs the script <c>validate.mjs</c> that lies beside a program: ajv, which shares no code with TirGen.</summary>
internal static class NodeScript
{
    /// <param name="modules">The folder with node_modules.</param>
    /// <param name="document">The document.</param>
    /// <param name="lines">What is judged, a line each.</param>
    /// <returns>What the script writes.</returns>
    /// <exception cref="InvalidOperationException">The script failed.</exception>
    public static string Run(string modules, string document, string lines)
    {
        ProcessStartInfo start = new("node") { RedirectStandardOutput = true };
        foreach (string argument in new[] { Path.Combine(AppContext.BaseDirectory, "validate.mjs"), Path.GetFullPath(modules), document, lines })
        {
            start.ArgumentList.Add(argument);
        }

        using Process node = Process.Start(start)!;
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? output : throw new InvalidOperationException($"node ended with status {node.ExitCode}.");
    }
}
