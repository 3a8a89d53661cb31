using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Problems;

/// <summary>Something in a document that TirGen cannot take as it stands.</summary>
/// <param name="Kind">Which rule; it decides id and severity (<see cref="SpecProblemSeverity"/>).</param>
/// <param name="Message">What was found and what to do about it.</param>
/// <param name="Range">Where.</param>
public sealed record SpecProblem(SpecProblemKind Kind, string Message, TextRange Range)
{
    /// <summary>Other places that belong to it: the first of two equal names, the steps of a chain of references.</summary>
    public IReadOnlyList<TextRange> Others { get; init; } = [];

    /// <summary>The name at <see cref="Range"/> that is probably misspelt; null when none is.</summary>
    public Misspelling? Misspelling { get; init; }

    /// <summary>Edits that may mend the text as such, the likeliest first; none was tried.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>The operation that is left out because of it, as method and path; null when it is about no operation as a whole.</summary>
    public string? LeftOut { get; init; }
}
