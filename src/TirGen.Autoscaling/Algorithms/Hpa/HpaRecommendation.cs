namespace TirGen.Autoscaling.Hpa;

/// <summary>A size that was once computed, kept for stabilisation.</summary>
/// <param name="Replicas">The size, before stabilisation.</param>
/// <param name="Time">When.</param>
public readonly record struct HpaRecommendation(int Replicas, TimeSpan Time);
