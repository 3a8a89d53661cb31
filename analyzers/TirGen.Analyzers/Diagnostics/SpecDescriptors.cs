using Microsoft.CodeAnalysis;
using TirGen.Specification.Problems;

namespace TirGen.Analyzers.Diagnostics;

/// <summary>What is wrong with a document: errors where nothing or the wrong thing would be generated, warnings where a part is left out.</summary>
public static class SpecDescriptors
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Create(SpecProblemKind.Unreadable, "The document cannot be read", "The file breaks the grammar of JSON or a limit of the reader; nothing is generated from it.", DiagnosticSeverity.Error),
        Create(SpecProblemKind.DuplicateName, "The document has a name twice", "An object has two members of one name, and only the first counts.", DiagnosticSeverity.Error),
        Create(SpecProblemKind.UnresolvedReference, "A reference leads nowhere", "A $ref names a part that the document does not have.", DiagnosticSeverity.Error),
        Create(SpecProblemKind.Unsupported, "The document uses what TirGen does not support", "The part that uses it is left out; everything else is generated.", DiagnosticSeverity.Warning),
        Create(SpecProblemKind.InvalidRule, "A rule of the document is invalid", "The expression does not parse, or does not fit the schema it stands in.", DiagnosticSeverity.Error),
        Create(SpecProblemKind.NameClash, "Two parts of the document want one C# name", "The later part gets a number behind its name.", DiagnosticSeverity.Warning),
        Create(SpecProblemKind.NotOpenApi, "The document is no OpenAPI document", "TirGen reads OpenAPI 3.0, 3.1 and 3.2.", DiagnosticSeverity.Error),
        Create(SpecProblemKind.NothingToGenerate, "The document gives nothing to generate", "It has neither operations nor schemas.", DiagnosticSeverity.Warning),
        Create(SpecProblemKind.CircularReference, "References run in a circle", "A chain of $ref or allOf never reaches a schema.", DiagnosticSeverity.Error),
        Create(SpecProblemKind.InvalidShape, "A part of the document has the wrong form", "OpenAPI gives this part another JSON type or another place.", DiagnosticSeverity.Error),
    ];

    /// <summary>The descriptor of a kind of problem.</summary>
    public static DiagnosticDescriptor Of(SpecProblemKind kind) => All.First(descriptor => descriptor.Id == Id(kind));

    private static DiagnosticDescriptor Create(SpecProblemKind kind, string title, string description, DiagnosticSeverity severity) =>
        new(Id(kind), title, "{0}", "TirGen.Specification", severity, isEnabledByDefault: true, description, RulePage.Of(Id(kind)));

    private static string Id(SpecProblemKind kind) => "TIR" + ((int)kind).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
