using System.Reflection;

namespace TirGen.Generators.Tests.Corpus;

/// <summary>Where the documents of the corpus are.</summary>
internal static class CorpusFolder
{
    /// <summary>The paths of its documents, in ordinal order.</summary>
    public static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(Path).Where(static path => System.IO.Path.GetExtension(path) is ".json" or ".yaml" or ".yml").Order(StringComparer.Ordinal);

    /// <summary>The folder that the environment variable TIRGEN_CORPUS names, or the project's own.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("TIRGEN_CORPUS") is { Length: > 0 } folder
        ? folder
        : System.IO.Path.Combine(
            typeof(CorpusFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "ProjectDirectory").Value!,
            "Corpus", "Documents");
}
