namespace TirGen.Autoscaling;

/// <summary>What a search keeps of one policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Cost">Its cost on the trace.</param>
/// <param name="Attainment">Share of all requests within the objective's limit.</param>
public sealed record PolicyScore(AutoscalingPolicy Policy, double Cost, double Attainment);
