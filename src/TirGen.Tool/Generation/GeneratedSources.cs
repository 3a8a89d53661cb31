using TirGen.Generators.Code;
using TirGen.Generators.Emission;
using TirGen.Generators.Pipeline;
using TirGen.Specification.Model;
using TirGen.Tool.Input;

namespace TirGen.Tool.Generation;

/// <summary>The sources of a document under the names that the compiler gives them.</summary>
internal static class GeneratedSources
{
    /// <summary>Emits everything before anything is written.</summary>
    /// <exception cref="InputException">The document gives no code.</exception>
    public static IReadOnlyDictionary<string, string> Of(ApiDocument document, EmissionOptions options)
    {
        ApiModel model = document.ParseModel(options.ReservedNames).Model!;
        return Artefacts.Files(model, options).ToDictionary(file => HintNames.Of(options, file), static file => file.Text, StringComparer.Ordinal);
    }
}
