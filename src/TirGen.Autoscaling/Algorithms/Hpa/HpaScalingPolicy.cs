namespace TirGen.Autoscaling.Hpa;

/// <summary>The change allowed within a period.</summary>
/// <param name="Type">Unit of <paramref name="Value"/>.</param>
/// <param name="Value">Pods or percent.</param>
/// <param name="Period">Length of the period.</param>
public readonly record struct HpaScalingPolicy(HpaScalingPolicyType Type, int Value, TimeSpan Period);
