using System.Text.Json;

namespace TirGen.Autoscaling.Tests.Conformance;

/// <summary>The vector files of the folder that TIRGEN_VECTORS names, or of the project's own copy.</summary>
internal static class VectorFolder
{
    private static readonly Lazy<SortedDictionary<string, JsonElement>> Loaded = new(Load);

    public static string Path =>
        Environment.GetEnvironmentVariable("TIRGEN_VECTORS") is { Length: > 0 } folder
            ? folder
            : System.IO.Path.Combine(AppContext.BaseDirectory, "Vectors");

    public static IReadOnlyDictionary<string, JsonElement> Files => Loaded.Value;

    public static IEnumerable<JsonElement> Cases(string file) => Files[file].GetProperty("cases").EnumerateArray();

    public static JsonElement Case(string file, string id) =>
        Cases(file).First(entry => entry.GetProperty("id").GetString() == id);

    private static SortedDictionary<string, JsonElement> Load()
    {
        SortedDictionary<string, JsonElement> files = new(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Path, "*.json"))
            files.Add(System.IO.Path.GetFileName(path), JsonDocument.Parse(File.ReadAllBytes(path)).RootElement);
        return files;
    }
}
