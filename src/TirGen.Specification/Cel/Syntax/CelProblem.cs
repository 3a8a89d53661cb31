using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>Why an expression cannot be used.</summary>
/// <param name="Message">What a person reads.</param>
/// <param name="Range">Where in the expression.</param>
public sealed record CelProblem(string Message, TextRange Range)
{
    /// <summary>The name at <see cref="Range"/> that is probably misspelt; null when none is.</summary>
    public Misspelling? Misspelling { get; init; }
}
