using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>A word of an expression.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">A name or symbol as it reads, a number as written.</param>
/// <param name="Value">The value of a string or bytes literal.</param>
/// <param name="Range">Where it stands in the expression.</param>
internal sealed record CelToken(CelTokenKind Kind, string Text, CelValue? Value, TextRange Range)
{
    public bool Is(string symbol) => Kind == CelTokenKind.Symbol && Text == symbol;
}
