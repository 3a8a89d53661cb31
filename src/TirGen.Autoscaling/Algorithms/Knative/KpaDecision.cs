namespace TirGen.Autoscaling.Knative;

/// <summary>The result of one step.</summary>
/// <param name="DesiredPods">Size to set, before the revision's own bounds.</param>
/// <param name="ExcessBurstCapacity">Spare capacity after target burst and short-window load; negative keeps the activator in the path.</param>
/// <param name="Panicking">Whether the step was taken in panic mode.</param>
/// <param name="Delayed">Whether the scale-down delay raised the size.</param>
public readonly record struct KpaDecision(int DesiredPods, int ExcessBurstCapacity, bool Panicking, bool Delayed);
