namespace TirGen.Autoscaling;

/// <summary>Several policies on one trace, side by side.</summary>
public static class PolicyComparison
{
    /// <summary>Simulates each policy on the same requests, in parallel.</summary>
    /// <param name="trace">The requests.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="options">The endpoint; null for the defaults.</param>
    /// <param name="profile">The reading; null for <see cref="EvaluationProfile.TirKedaHttp"/>.</param>
    /// <param name="cancellationToken">Ends the runs.</param>
    /// <returns>One result per policy, in their order.</returns>
    public static IReadOnlyList<SimulationResult> Run(
        RequestTrace trace,
        IReadOnlyList<AutoscalingPolicy> policies,
        SimulationOptions? options = null,
        EvaluationProfile? profile = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policies);
        SimulationResult[] results = new SimulationResult[policies.Count];
        ParallelRuns.For(
            policies.Count,
            index => results[index] = Simulator.Run(trace, policies[index], options, profile, cancellationToken: cancellationToken),
            cancellationToken);
        return results;
    }

    /// <summary>Simulates one policy under several readings of what the vendor leaves open.</summary>
    /// <param name="trace">The requests.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="profiles">The readings.</param>
    /// <param name="options">The endpoint; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the runs.</param>
    /// <returns>One result per reading, in their order.</returns>
    public static IReadOnlyList<SimulationResult> RunReadings(
        RequestTrace trace,
        AutoscalingPolicy policy,
        IReadOnlyList<EvaluationProfile> profiles,
        SimulationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        SimulationResult[] results = new SimulationResult[profiles.Count];
        ParallelRuns.For(
            profiles.Count,
            index => results[index] = Simulator.Run(trace, policy, options, profiles[index], cancellationToken: cancellationToken),
            cancellationToken);
        return results;
    }
}
