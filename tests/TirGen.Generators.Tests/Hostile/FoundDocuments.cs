using System.Reflection;

namespace TirGen.Generators.Tests.Hostile;

/// <summary>What mutations found, each as the smallest document that shows it.</summary>
internal static class FoundDocuments
{
    /// <summary>The files, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(
        typeof(FoundDocuments).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "ProjectDirectory").Value!,
        "Hostile", "Found");
}
