using TirGen.Specification.Reading;

namespace TirGen.Specification.Rules.Lowering;

/// <summary>A construct of the document of which no rule can be made.</summary>
/// <param name="Id">One of <see cref="RuleIds"/>.</param>
/// <param name="Message">What a person reads.</param>
/// <param name="Range">Where it stands in the document's text.</param>
public sealed record RuleProblem(string Id, string Message, TextRange Range);
