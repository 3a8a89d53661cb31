namespace TirGen.Autoscaling.Hpa;

/// <summary>A past change of size in one direction.</summary>
/// <param name="Change">Pods added or removed; positive in either log.</param>
/// <param name="Time">When.</param>
/// <param name="Outdated">Older than every period that needs it; its slot may be reused.</param>
public readonly record struct HpaScaleEvent(int Change, TimeSpan Time, bool Outdated = false);
