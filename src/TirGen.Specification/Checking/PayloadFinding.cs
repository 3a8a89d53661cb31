using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Evaluation;

namespace TirGen.Specification.Checking;

/// <summary>Something wrong with a payload, at its place in the text.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What a person reads.</param>
/// <param name="Pointer">The value, by RFC 6901.</param>
/// <param name="Range">Where in the text.</param>
public sealed record PayloadFinding(string Id, RuleSeverity Severity, string Message, string Pointer, TextRange Range)
{
    /// <summary>What should stand at <see cref="Range"/> instead: the nearest value or name as JSON; null without one.</summary>
    public string? Replacement { get; init; }

    /// <summary>Edits that may mend the text as such, the likeliest first; none was tried.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>The broken rule; null for what is wrong with the text as such.</summary>
    public RuleFinding? Cause { get; init; }

    /// <summary>The other place that belongs to it: the first of two equal names.</summary>
    public TextRange? Other { get; init; }
}
