using System.Text.Json;

namespace TirGen.PackageTests.Documents;

/// <summary>Reads the log that a compiler writes beside its output, in SARIF 2.1.</summary>
internal static class BuildDiagnostics
{
    public static IReadOnlyList<BuildDiagnostic> Read(string path)
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. from run in log.RootElement.GetProperty("runs").EnumerateArray()
               from result in run.GetProperty("results").EnumerateArray()
               where result.TryGetProperty("locations", out _)
               from location in result.GetProperty("locations").EnumerateArray()
               let file = location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!
               select new BuildDiagnostic(
                   result.GetProperty("ruleId").GetString()!,
                   Path.GetFileName(Uri.UnescapeDataString(file)),
                   result.GetProperty("message").GetProperty("text").GetString()!),
        ];
    }
}
