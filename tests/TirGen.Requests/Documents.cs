using System.Text.Json.Nodes;
using TirGen.Generators.Tests;

namespace TirGen.Requests;

/// <summary>Reads documents as plain JSON.</summary>
internal static class Documents
{
    /// <summary>The paths of the documents in a folder, in ordinal order; of a document its own.</summary>
    public static IEnumerable<string> In(string folder) => File.Exists(folder) ? [folder]
        : Directory.EnumerateFiles(folder).Where(static path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml").Order(StringComparer.Ordinal);

    public static JsonObject Read(string path) => DocumentJson.Read(path, File.ReadAllText(path));
}
