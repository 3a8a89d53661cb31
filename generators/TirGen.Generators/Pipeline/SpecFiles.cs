using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Generators.Code;
using TirGen.Specification.Selecting;

namespace TirGen.Generators.Pipeline;

/// <summary>Finds the documents among the additional files.</summary>
internal static class SpecFiles
{
    private const string Metadata = "build_metadata.AdditionalFiles.";
    private const string Property = "build_property.";

    /// <summary>Whether a file is a document, or a part to which documents refer.</summary>
    public static bool IsListed(AdditionalText text, AnalyzerConfigOptionsProvider provider) =>
        Value(provider.GetOptions(text), Metadata + "TirGenKind") is "Spec" or "Part";

    /// <summary>The document in a file, or null when the file is none.</summary>
    public static SpecFile? Select(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(text);
        if (Value(options, Metadata + "TirGenKind") != "Spec")
        {
            return null;
        }

        string visibility = Value(options, Metadata + "TirGenVisibility") ?? Value(provider.GlobalOptions, Property + "TirGenVisibility") ?? "public";
        return new SpecFile(
            text,
            Value(options, Metadata + "TirGenNamespace") ?? DefaultNamespace(text.Path, provider.GlobalOptions),
            !visibility.Equals("internal", StringComparison.OrdinalIgnoreCase),
            "true".Equals(Value(options, Metadata + "TirGenInterface"), StringComparison.OrdinalIgnoreCase),
            Value(options, Metadata + "TirGenContexts"),
            Selection.Of(Value(options, Metadata + "TirGenOperations"), Value(options, Metadata + "TirGenTags"), Value(options, Metadata + "TirGenPaths")));
    }

    /// <summary>Without a namespace of its own a document's types live below the project's, under the file's name.</summary>
    private static string DefaultNamespace(string path, AnalyzerConfigOptions global)
    {
        string name = EmissionOptions.DefaultNamespace(path);
        return Value(global, Property + "RootNamespace") is { } root ? root + "." + name : name;
    }

    private static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
