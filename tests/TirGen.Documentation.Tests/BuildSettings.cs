using System.Reflection;

namespace TirGen.Documentation.Tests;

/// <summary>What the build of this assembly says about itself.</summary>
internal static class BuildSettings
{
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    private static string Metadata(string key) =>
        typeof(BuildSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
