namespace TirGen.Autoscaling;

/// <summary>The result of a search.</summary>
public sealed record PolicyRecommendation
{
    /// <summary>Policies that were simulated, the default policy among them.</summary>
    public required int Evaluated { get; init; }

    /// <summary>The objective.</summary>
    public required ServiceObjective Objective { get; init; }

    /// <summary>The vendor's default policy on the trace as given, from its steady state.</summary>
    public required SimulationResult Baseline { get; init; }

    /// <summary>The default policy in the scenarios that the search did not see.</summary>
    public required PolicyTrial BaselineTrial { get; init; }

    /// <summary>
    /// The cheapest policy found that holds in scenarios that the search did not see, on the trace as given and from its steady state; null
    /// when none does.
    /// </summary>
    public required SimulationResult? Winner { get; init; }

    /// <summary>The policies that were tested, in that order, cheapest first; the last is the winner where there is one.</summary>
    public required IReadOnlyList<PolicyTrial> Trials { get; init; }

    /// <summary>Whether the tests were of requests that the search did not see; a recorded trace may be too short to keep a part back.</summary>
    public required bool TestedOnUnseenRequests { get; init; }

    /// <summary>
    /// Largest share of the requests that any number of replicas could serve within the objective: 1 for an objective on waits, else those
    /// whose service alone is short enough.
    /// </summary>
    public required double ReachableShare { get; init; }

    /// <summary>Whether no number of replicas can meet the objective, since the services alone last too long.</summary>
    public bool IsOutOfReach => ReachableShare < Objective.Percentile / 100;

    /// <summary>The cheapest policy that serves at least as many requests in time as the default policy; null when none does.</summary>
    public required PolicyScore? CheapestAtBaselineLevel { get; init; }

    /// <summary>
    /// The policies that none beats on cost and attainment together in the first scenario of the search, cheapest first. Its last one shows
    /// what is possible.
    /// </summary>
    public required IReadOnlyList<PolicyScore> Frontier { get; init; }
}
