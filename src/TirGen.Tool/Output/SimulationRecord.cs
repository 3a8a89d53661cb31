using TirGen.Autoscaling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Output;

/// <summary>One run that was done.</summary>
/// <param name="Input">What was asked.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Changes">The decisions that changed the size.</param>
internal sealed record SimulationRecord(SimulationInput Input, SimulationResult Result, ChangeLog Changes);
