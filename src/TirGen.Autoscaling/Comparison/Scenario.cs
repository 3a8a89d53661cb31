namespace TirGen.Autoscaling;

/// <summary>One draw of everything that is chance or unknown when a policy is chosen.</summary>
/// <param name="Trace">The requests.</param>
/// <param name="Seed">Seed of the cold starts.</param>
/// <param name="Phase">When the autoscaler's clocks first strike; null for one period after the start.</param>
/// <param name="Start">The size at the start.</param>
/// <param name="WarmUp">What is left out of the results.</param>
internal sealed record Scenario(MemoryTrace Trace, ulong Seed, TimeSpan? Phase, StartState Start, TimeSpan WarmUp)
{
    /// <summary>The endpoint in this scenario, for a policy.</summary>
    public SimulationOptions Endpoint(SimulationOptions options, AutoscalingPolicy policy, EvaluationProfile profile)
    {
        int min = profile.MinReplicasOf(policy);
        int initial = Start switch
        {
            StartState.Minimum => min,
            StartState.Maximum => policy.MaxReplicas,
            _ => options.InitialReplicas ?? SteadyState.SizeFor(policy, Trace, options.SlotsPerReplica),
        };
        return options with
        {
            InitialReplicas = Math.Clamp(initial, min, Math.Max(min, policy.MaxReplicas)),
            Seed = Seed,
            ClockPhase = Phase,
            WarmUp = WarmUp,
            TimelineCapacity = 2,
        };
    }

    public SimulationResult Run(AutoscalingPolicy policy, SimulationOptions options, EvaluationProfile profile, CancellationToken cancellationToken) =>
        Simulator.Run(Trace, policy, Endpoint(options, policy, profile), profile, cancellationToken: cancellationToken);
}
