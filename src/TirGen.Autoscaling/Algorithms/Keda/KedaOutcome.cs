namespace TirGen.Autoscaling.Keda;

/// <summary>What the executor did.</summary>
/// <param name="Replicas">Size afterwards.</param>
/// <param name="LastActive">When a trigger was last seen active; null when never.</param>
public readonly record struct KedaOutcome(int Replicas, TimeSpan? LastActive);
