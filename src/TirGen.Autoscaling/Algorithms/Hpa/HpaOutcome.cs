namespace TirGen.Autoscaling.Hpa;

/// <summary>The result of one reconcile.</summary>
/// <param name="Replicas">The size to set; the current one when nothing changes.</param>
/// <param name="Reason">What limited it.</param>
/// <param name="Proposals">Each metric's proposal in order, null for one that failed; empty when the metrics were not read.</param>
public sealed record HpaOutcome(int Replicas, HpaReason Reason, IReadOnlyList<int?> Proposals);
