using Microsoft.CodeAnalysis;
using TirGen.Specification.Rules;

namespace TirGen.Analyzers.Diagnostics;

/// <summary>What a request says that the API would refuse, or that does not do what it says: in C# and in payload files.</summary>
/// <remarks>The message is the rule's own; a descriptor only gives it an id, a severity and a page.</remarks>
public static class UsageDescriptors
{
    /// <summary>A member that another member's value makes necessary is not set.</summary>
    public static readonly DiagnosticDescriptor MissingMember = Create(
        RuleIds.MissingMember,
        "A required member is not set",
        "The value of one member makes another one necessary, and that one is not set.",
        DiagnosticSeverity.Error);

    /// <summary>A value is outside its bounds, length, pattern or set.</summary>
    public static readonly DiagnosticDescriptor ValueOutOfRange = Create(
        RuleIds.ValueOutOfRange,
        "A value is out of range",
        "A constant is outside the bounds, length, pattern or set of values that the document gives.",
        DiagnosticSeverity.Error);

    /// <summary>Values that are refused together.</summary>
    public static readonly DiagnosticDescriptor CombinationRefused = Create(
        RuleIds.CombinationRefused,
        "Values contradict each other",
        "A rule of the document refuses these values together.",
        DiagnosticSeverity.Error);

    /// <summary>Values that do not do together what they say.</summary>
    public static readonly DiagnosticDescriptor CombinationSuspect = Create(
        RuleIds.CombinationSuspect,
        "Values do not work together",
        "A member has no effect beside the others, or the request cannot do what it says.",
        DiagnosticSeverity.Warning);

    /// <summary>A list has too few, too many or repeated items.</summary>
    public static readonly DiagnosticDescriptor ListItems = Create(
        RuleIds.ListItems,
        "A list has too few, too many or repeated items",
        "The number of a list's items is outside its bounds, or an item stands in it twice.",
        DiagnosticSeverity.Error);

    /// <summary>A member has no effect, or is usually given too.</summary>
    public static readonly DiagnosticDescriptor CombinationHint = Create(
        RuleIds.CombinationHint,
        "A member has no effect, or is usually given too",
        "A hint without harm: the API takes the request as it is.",
        DiagnosticSeverity.Info);

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [MissingMember, ValueOutOfRange, CombinationRefused, CombinationSuspect, ListItems, CombinationHint];

    /// <summary>The descriptor of an id; null for an id that does not speak of requests.</summary>
    public static DiagnosticDescriptor? Find(string id) => All.FirstOrDefault(descriptor => descriptor.Id == id);

    private static DiagnosticDescriptor Create(string id, string title, string description, DiagnosticSeverity severity) =>
        new(id, title, "{0}", "TirGen.Requests", severity, isEnabledByDefault: true, description, RulePage.Of(id));
}
