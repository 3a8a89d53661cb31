namespace TirGen.Autoscaling.Hpa;

/// <summary>What one metric asks for.</summary>
/// <param name="Replicas">Proposed size, before stabilisation and limits.</param>
/// <param name="Usage">Reported value in milli-units: average per pod, total for a Value target, total ÷ replicas rounded up for an AverageValue target.</param>
/// <param name="UtilizationPercent">Reported percentage; only for <see cref="HpaMetricKind.ResourceUtilization"/>.</param>
public readonly record struct HpaProposal(int Replicas, long Usage, int? UtilizationPercent = null);
