using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TirGen.Specification.Bundling;
using TirGen.Specification.Selecting;

namespace TirGen.Analyzers.Payload;

/// <summary>A JSON body that the project keeps as a file.</summary>
/// <param name="Text">The file.</param>
/// <param name="Schema">What its item names as schema; null when it names none.</param>
/// <param name="AllowsComments">Its comments count as white space.</param>
internal sealed record PayloadFile(AdditionalText Text, string? Schema, bool AllowsComments)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>The payload in a file, or null when the file is none.</summary>
    public static PayloadFile? Select(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(text);
        return Kind(options) == "Payload"
            ? new PayloadFile(text, Value(options, "TirGenSchema"), bool.TryParse(Value(options, "TirGenComments"), out bool allows) && allows)
            : null;
    }

    /// <summary>The documents of the project, in the order of its items.</summary>
    public static IEnumerable<AdditionalText> Documents(AnalyzerOptions options) =>
        options.AdditionalFiles.Where(file => Kind(options.AnalyzerConfigOptionsProvider.GetOptions(file)) == "Spec");

    /// <summary>What the project generates of a document.</summary>
    public static Selection SelectionOf(AnalyzerOptions options, AdditionalText document)
    {
        AnalyzerConfigOptions own = options.AnalyzerConfigOptionsProvider.GetOptions(document);
        return Selection.Of(Value(own, "TirGenOperations"), Value(own, "TirGenTags"), Value(own, "TirGenPaths"));
    }

    /// <summary>The text of a document, or of a part to which documents refer, by its normalised path; null for any other file.</summary>
    public static string? Open(AnalyzerOptions options, string path, CancellationToken cancellation) => options.AdditionalFiles
        .FirstOrDefault(file => DocumentPath.Normalize(file.Path) == path && Kind(options.AnalyzerConfigOptionsProvider.GetOptions(file)) is "Spec" or "Part")
        ?.GetText(cancellation)?.ToString();

    private static string? Kind(AnalyzerConfigOptions options) => Value(options, "TirGenKind");

    private static string? Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Metadata + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
