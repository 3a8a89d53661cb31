using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TirGen.Benchmarks.Weight;

/// <summary>What Kiota makes of a document.</summary>
public static class KiotaSources
{
    /// <returns>The sources; null where there is no Kiota, or it makes nothing of the document.</returns>
    public static IReadOnlyList<SyntaxTree>? Of(string document)
    {
        if (Environment.GetEnvironmentVariable("TIRGEN_KIOTA") is not { Length: > 0 } tool)
            return null;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kiota");
        try
        {
            string input = Path.Combine(folder.FullName, "api.json");
            string output = Path.Combine(folder.FullName, "sources");
            File.WriteAllText(input, document);
            // JSON alone, which is what the benchmarks reference.
            using Process process = Process.Start(new ProcessStartInfo(
                tool,
                [
                    "generate", "-l", "CSharp", "-d", input, "-o", output, "-n", "Sample.Api", "-c", "ApiClient", "--ll", "Critical",
                    "-s", "Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory", "--ds", "Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory",
                ])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.StandardOutput.ReadToEndAsync();
            process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return process.ExitCode != 0
                ? null
                : [.. Directory.EnumerateFiles(output, "*.cs", SearchOption.AllDirectories).Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
