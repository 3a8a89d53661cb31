using Microsoft.CodeAnalysis;

namespace TirGen.Analyzers.Diagnostics;

/// <summary>What is wrong with the items of the project.</summary>
public static class ConfigurationDescriptors
{
    /// <summary>The schema of a payload file is missing or unknown.</summary>
    public static readonly DiagnosticDescriptor UnknownPayloadSchema = new(
        "TIR9003",
        "The schema of a payload is missing or unknown",
        "{0}",
        "TirGen.Configuration",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The metadata Schema of a TirGenPayload item names an action or a component schema of a document of the project.",
        RulePage.Of("TIR9003"));

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [UnknownPayloadSchema];
}
