using Microsoft.CodeAnalysis;
using TirGen.Specification.Rules;

namespace TirGen.Analyzers.Diagnostics;

/// <summary>What is wrong with a payload file as such; what is wrong with the request in it has the ids of <see cref="UsageDescriptors"/>.</summary>
public static class PayloadDescriptors
{
    /// <summary>The file is not JSON, or has a name twice.</summary>
    public static readonly DiagnosticDescriptor NotJson = Create(
        RuleIds.NotJson,
        "The payload is not JSON",
        "The file breaks the grammar of JSON, or an object in it has a name twice.");

    /// <summary>The file has a property that the schema does not know.</summary>
    public static readonly DiagnosticDescriptor UnknownProperty = Create(
        RuleIds.UnknownProperty,
        "The payload has an unknown property",
        "The schema lists all properties of this object, and this one is not among them.");

    /// <summary>The file has a value of the wrong type.</summary>
    public static readonly DiagnosticDescriptor WrongType = Create(
        RuleIds.WrongType,
        "The payload has a value of the wrong type",
        "The schema gives this value another JSON type.");

    /// <summary>The file has a property whose name is close to a known one.</summary>
    public static readonly DiagnosticDescriptor NearName = Create(
        RuleIds.NearName,
        "The payload has a name that is close to a known one",
        "The schema allows other properties beside those that it names, and this one is close to one of them that is not there.",
        DiagnosticSeverity.Info);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [NotJson, UnknownProperty, WrongType, NearName];

    /// <summary>The descriptor of an id that a payload file can be given; null for others.</summary>
    public static DiagnosticDescriptor? Find(string id) =>
        All.FirstOrDefault(descriptor => descriptor.Id == id) ?? UsageDescriptors.Find(id);

    private static DiagnosticDescriptor Create(string id, string title, string description, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, "{0}", "TirGen.Payloads", severity, isEnabledByDefault: true, description, RulePage.Of(id));
}
