using Microsoft.CodeAnalysis;

namespace TirGen.Generators.Diagnostics;

/// <summary>What the generator itself reports: why there is no code. What is wrong inside a document is an analyzer's to say.</summary>
internal static class Descriptors
{
    /// <summary>An exception inside the generator.</summary>
    public static readonly DiagnosticDescriptor InternalFailure = Create("TIR9001", "TirGen failed", "TirGen failed, which is a defect of TirGen: {0}");

    /// <summary>The project compiles an older language.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = Create("TIR9002", "Language version too old", "{0}");

    /// <summary>A document gives no code.</summary>
    public static readonly DiagnosticDescriptor NoCode = Create("TIR9004", "No code from a document", "No code is generated from this document: {0}");

    /// <summary>A document's namespace cannot be used.</summary>
    public static readonly DiagnosticDescriptor UnusableMetadata = Create("TIR9005", "Unusable metadata of a document", "{0}");

    /// <summary>The descriptor of an id.</summary>
    public static DiagnosticDescriptor ById(string id) => id switch
    {
        "TIR9002" => LanguageTooOld,
        "TIR9004" => NoCode,
        "TIR9005" => UnusableMetadata,
        _ => InternalFailure,
    };

    private static DiagnosticDescriptor Create(string id, string title, string message) =>
        new(id, title, message, "TirGen.Configuration", DiagnosticSeverity.Error, isEnabledByDefault: true,
            helpLinkUri: $"https://github.com/tirgen/tirgen/blob/main/analyzers/docs/{id}.md", customTags: WellKnownDiagnosticTags.NotConfigurable);
}
