using System.Reflection;

namespace TirGen.Generators.Tests.Corpus;

/// <summary>Where the documents of the corpus are.</summary>
internal static class CorpusFolder
{
    /// <summary>The folder that the environment variable TIRGEN_CORPUS names, or the project's own.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("TIRGEN_CORPUS") is { Length: > 0 } folder
        ? folder
        : System.IO.Path.Combine(
            typeof(CorpusFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "ProjectDirectory").Value!,
            "Corpus", "Documents");
}
