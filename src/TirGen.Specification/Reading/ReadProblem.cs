namespace TirGen.Specification.Reading;

/// <summary>What is wrong with a text as such, before anybody asks what it means.</summary>
/// <param name="Kind">Which rule of the notation is broken.</param>
/// <param name="Message">The sentence a person reads: what was found and what was expected.</param>
/// <param name="Range">Where.</param>
/// <param name="Other">The other place that belongs to it: the first of two equal names.</param>
public sealed record ReadProblem(ReadProblemKind Kind, string Message, TextRange Range, TextRange? Other = null)
{
    /// <summary>Edits that may mend it, the likeliest first; none was tried.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];
}
