using TirGen.Specification.Reading;
using TirGen.Specification.Rules;

namespace TirGen.Specification.Checking;

/// <summary>Something wrong with a payload, at its place in the text.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What a person reads.</param>
/// <param name="Pointer">The value, by RFC 6901.</param>
/// <param name="Range">Where in the text.</param>
public sealed record PayloadFinding(string Id, RuleSeverity Severity, string Message, string Pointer, TextRange Range)
{
    /// <summary>What should stand at <see cref="Range"/> instead, as JSON, when that is the nearest value or name; null without one.</summary>
    public string? Replacement { get; init; }

    /// <summary>The other place that belongs to it: the first of two equal names.</summary>
    public TextRange? Other { get; init; }
}
