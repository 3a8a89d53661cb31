using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>Why an expression cannot be used.</summary>
/// <param name="Message">What a person reads.</param>
/// <param name="Range">Where in the expression.</param>
public sealed record CelProblem(string Message, TextRange Range);
