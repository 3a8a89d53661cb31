using System.Reflection;
using System.Text.Json;

namespace TirGen.Benchmarks.Gate;

/// <summary>The committed numbers: bytes that must be exactly these, and the goals of everything else.</summary>
public static class Baselines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The folder <c>benchmarks</c>.</summary>
    public static string Folder { get; } = typeof(Baselines).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "BenchmarksDirectory").Value!;

    public static IReadOnlyDictionary<string, Goal> Read()
    {
        Dictionary<string, Goal> goals = Read<Goal>("ratios.json");
        foreach ((string name, double bytes) in Read<double>("allocations.json"))
        {
            goals.Add(name, new Goal { Exactly = bytes });
        }

        return goals;
    }

    private static Dictionary<string, T> Read<T>(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, T>>(File.ReadAllText(Path.Combine(Folder, "baselines", file)), Options)!;
}
