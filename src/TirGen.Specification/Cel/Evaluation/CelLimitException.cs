namespace TirGen.Specification.Cel.Evaluation;

/// <summary>Ends an evaluation that takes too much; never leaves <see cref="CelEvaluator"/>.</summary>
internal sealed class CelLimitException() : Exception("The evaluation takes too many steps.");
