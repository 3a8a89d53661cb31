namespace TirGen.Autoscaling.Hpa;

/// <summary>A size after limits, and what limited it.</summary>
/// <param name="Replicas">The size.</param>
/// <param name="Reason">The limit that bound, or <see cref="HpaReason.DesiredWithinRange"/>.</param>
public readonly record struct HpaLimit(int Replicas, HpaReason Reason);
