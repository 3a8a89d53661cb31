namespace TirGen.Autoscaling;

/// <summary>Judges policies in the scenarios of the test set.</summary>
internal sealed class PolicyTest
{
    private readonly Scenario[] _scenarios;
    private readonly Scenario _asGiven;
    private readonly SimulationOptions _options;
    private readonly EvaluationProfile _profile;
    private readonly CancellationToken _cancellationToken;

    public PolicyTest(ScenarioSets sets, SimulationOptions options, EvaluationProfile profile, CancellationToken cancellationToken)
    {
        _scenarios = sets.Test();
        _asGiven = sets.AsGiven;
        _options = options;
        _profile = profile;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The policy in every scenario, in parallel.</summary>
    public PolicyTrial Run(AutoscalingPolicy policy)
    {
        SimulationResult[] results = new SimulationResult[_scenarios.Length + 1];
        ParallelRuns.For(
            results.Length,
            index => results[index] = (index < _scenarios.Length ? _scenarios[index] : _asGiven).Run(policy, _options, _profile, _cancellationToken),
            _cancellationToken);
        return PolicyTrial.Of(policy, results[..^1], results[^1].MeetsObjective);
    }

    /// <summary>The policy on the trace as given, from its steady state, with its whole timeline.</summary>
    public SimulationResult RunAsGiven(AutoscalingPolicy policy)
    {
        SimulationOptions endpoint = _asGiven.Endpoint(_options, policy, _profile) with { TimelineCapacity = _options.TimelineCapacity };
        return Simulator.Run(_asGiven.Trace, policy, endpoint, _profile, cancellationToken: _cancellationToken);
    }
}
