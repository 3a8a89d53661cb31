using TirGen.Specification.Rules;

namespace TirGen.Tool.Compatibility;

/// <summary>A change that breaks callers.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Severity">An error breaks whoever uses the part; a warning only some ways of using it.</param>
/// <param name="Breaks">Whom.</param>
/// <param name="Message">What was and what is.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record Change(ChangeKind Kind, RuleSeverity Severity, Breaks Breaks, string Message, string Remedy)
{
    /// <summary>The C# types and members concerned, as <c>Type</c> or <c>Type.Member</c>.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The part in the old document; null for the document as a whole.</summary>
    public required ApiPart? Old { get; init; }

    /// <summary>The part in the new document, where it is another.</summary>
    public ApiPart? New { get; init; }
}
