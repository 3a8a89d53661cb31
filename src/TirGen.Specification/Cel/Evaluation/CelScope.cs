using TirGen.Specification.Cel.Values;

namespace TirGen.Specification.Cel.Evaluation;

/// <summary>The variables of macros around a place, innermost first.</summary>
internal sealed record CelScope(string Name, CelValue Value, CelScope? Outer);
