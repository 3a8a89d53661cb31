using System.Globalization;
using Microsoft.CodeAnalysis;
using TirGen.Specification.Problems;
using TirGen.Specification.Rules;

namespace TirGen.Analyzers.Diagnostics;

/// <summary>What is wrong with a document: errors where nothing or the wrong thing would be generated, warnings where a part is left out.</summary>
public static class SpecDescriptors
{
    /// <summary>The document cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = Create(
        "TIR1001", "The document cannot be read", "The file breaks the grammar of JSON or YAML, and the smallest part around the error is left out; or it breaks a limit of the reader, and nothing is generated.");

    /// <summary>The document has a name twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = Create(
        "TIR1002", "The document has a name twice", "An object has two members of one name, and only the first counts.");

    /// <summary>A reference leads nowhere.</summary>
    public static readonly DiagnosticDescriptor UnresolvedReference = Create(
        "TIR1003", "A reference leads nowhere", "A $ref names a part that the document does not have; what needs it is left out.");

    /// <summary>The document uses what TirGen does not support.</summary>
    public static readonly DiagnosticDescriptor Unsupported = Create(
        "TIR1004", "The document uses what TirGen does not support", "The part that uses it is left out; everything else is generated.");

    /// <summary>A rule of the document is invalid.</summary>
    public static readonly DiagnosticDescriptor InvalidRule = Create(
        "TIR1005", "A rule of the document is invalid", "The expression does not parse, or does not fit the schema it stands in.");

    /// <summary>Two parts of the document want one C# name.</summary>
    public static readonly DiagnosticDescriptor NameClash = Create(
        "TIR1006", "Two parts of the document want one C# name", "The later part gets a number behind its name.");

    /// <summary>The document is no OpenAPI document.</summary>
    public static readonly DiagnosticDescriptor NotOpenApi = Create(
        "TIR1007", "The document is no OpenAPI document", "TirGen reads OpenAPI 3.0, 3.1 and 3.2.");

    /// <summary>The document gives nothing to generate.</summary>
    public static readonly DiagnosticDescriptor NothingToGenerate = Create(
        "TIR1008", "The document gives nothing to generate", "It has neither operations nor schemas.");

    /// <summary>References run in a circle.</summary>
    public static readonly DiagnosticDescriptor CircularReference = Create(
        "TIR1009", "References run in a circle", "A chain of $ref or allOf never reaches a schema; what needs it is left out.");

    /// <summary>A part of the document has the wrong form.</summary>
    public static readonly DiagnosticDescriptor InvalidShape = Create(
        "TIR1010", "A part of the document has the wrong form", "OpenAPI gives this part another JSON type or another place; what needs it is left out.");

    /// <summary>A choice meets nothing.</summary>
    public static readonly DiagnosticDescriptor NothingChosen = Create(
        "TIR1011", "A choice meets nothing", "The project names operations, tags or paths of the document that are to be generated, and the document has none of that name.");

    /// <summary>A value is raw JSON.</summary>
    public static readonly DiagnosticDescriptor RawValue = Create(
        "TIR1012", "A value is raw JSON", "The document says more of a value than that it is JSON, and no type of the generated code can say it.");

    /// <summary>An answer is not read by its own schema.</summary>
    public static readonly DiagnosticDescriptor UnreadAnswer = Create(
        "TIR1013", "An answer is not read by its own schema", "A success has a form of its own, and the method of the operation reads only that of another status, a file or a stream.");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Unreadable, DuplicateName, UnresolvedReference, Unsupported, InvalidRule,
        NameClash, NotOpenApi, NothingToGenerate, CircularReference, InvalidShape, NothingChosen, RawValue, UnreadAnswer,
    ];

    /// <summary>The descriptor of a kind of problem, whose number is that of the id.</summary>
    public static DiagnosticDescriptor Of(SpecProblemKind kind) => All[(int)kind - (int)SpecProblemKind.Unreadable];

    private static DiagnosticDescriptor Create(string id, string title, string description)
    {
        SpecProblemKind kind = (SpecProblemKind)int.Parse(id.Substring("TIR".Length), CultureInfo.InvariantCulture);
        DiagnosticSeverity severity = SpecProblemSeverity.Of(kind) switch
        {
            RuleSeverity.Error => DiagnosticSeverity.Error,
            RuleSeverity.Info => DiagnosticSeverity.Info,
            _ => DiagnosticSeverity.Warning,
        };
        return new(id, title, "{0}", "TirGen.Specification", severity, isEnabledByDefault: true, description, RulePage.Of(id));
    }
}
