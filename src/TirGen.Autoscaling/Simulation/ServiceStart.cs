namespace TirGen.Autoscaling;

/// <summary>What is known of a request in service.</summary>
/// <param name="Arrival">When it arrived, in ticks.</param>
/// <param name="Start">When its service began, in ticks.</param>
/// <param name="IsInterrupted">Whether its replica ends before it does.</param>
internal readonly record struct ServiceStart(long Arrival, long Start, bool IsInterrupted = false);
