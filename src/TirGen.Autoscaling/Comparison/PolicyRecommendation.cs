namespace TirGen.Autoscaling;

/// <summary>The result of a search.</summary>
public sealed record PolicyRecommendation
{
    /// <summary>Policies that were simulated, the default policy among them.</summary>
    public required int Evaluated { get; init; }

    /// <summary>The objective.</summary>
    public required ServiceObjective Objective { get; init; }

    /// <summary>The vendor's default policy on the same trace.</summary>
    public required SimulationResult Baseline { get; init; }

    /// <summary>The cheapest policy that meets the objective; null when none does.</summary>
    public required SimulationResult? Winner { get; init; }

    /// <summary>The cheapest policy that serves at least as many requests in time as the default policy; null when none does.</summary>
    public required PolicyScore? CheapestAtBaselineLevel { get; init; }

    /// <summary>The policies that none beats on cost and attainment together, cheapest first. Its last one shows what is possible.</summary>
    public required IReadOnlyList<PolicyScore> Frontier { get; init; }
}
