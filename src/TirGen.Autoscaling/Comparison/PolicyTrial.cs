namespace TirGen.Autoscaling;

/// <summary>What a policy did in scenarios that the search did not see.</summary>
public sealed record PolicyTrial
{
    /// <summary>The policy.</summary>
    public required AutoscalingPolicy Policy { get; init; }

    /// <summary>Scenarios: draws of traffic, clock phase, cold starts and start state.</summary>
    public required int Scenarios { get; init; }

    /// <summary>Scenarios in which the objective was met.</summary>
    public required int Met { get; init; }

    /// <summary>Least attainment of a scenario.</summary>
    public required double WorstAttainment { get; init; }

    /// <summary>Median attainment over the scenarios.</summary>
    public required double MedianAttainment { get; init; }

    /// <summary>Largest value of the objective's percentile in a scenario; <see cref="LatencyHistogram.WithoutEnd"/> where too few were served.</summary>
    public required TimeSpan WorstTime { get; init; }

    /// <summary>Median of the objective's percentile over the scenarios.</summary>
    public required TimeSpan MedianTime { get; init; }

    /// <summary>Mean cost of a scenario.</summary>
    public required double MeanCost { get; init; }

    /// <summary>Whether the objective was met on the trace as it was given, too, from the steady state.</summary>
    public required bool MetAsGiven { get; init; }

    /// <summary>Whether the policy holds: the objective was met as given and in all scenarios but one in ten.</summary>
    public bool Holds => MetAsGiven && Met >= (int)Math.Ceiling(Scenarios * 0.9);

    /// <summary>Lower bound of the share of days on which the objective is met, 95 % sure, after Wilson.</summary>
    public double LowerBound
    {
        get
        {
            const double Z = 1.96;
            double share = (double)Met / Scenarios;
            double spread = Z * Math.Sqrt((share * (1 - share) / Scenarios) + (Z * Z / (4.0 * Scenarios * Scenarios)));
            return Math.Max(0, (share + (Z * Z / (2 * Scenarios)) - spread) / (1 + (Z * Z / Scenarios)));
        }
    }

    internal static PolicyTrial Of(AutoscalingPolicy policy, IReadOnlyList<SimulationResult> results, bool metAsGiven)
    {
        ServiceObjective objective = results[0].Options.Objective;
        double[] attainments = [.. results.Select(static result => result.Attainment).Order()];
        TimeSpan[] times = [.. results.Select(result => result.TimesOf(objective).Percentile(objective.Percentile)).Order()];
        return new()
        {
            Policy = policy,
            Scenarios = results.Count,
            Met = results.Count(static result => result.MeetsObjective),
            WorstAttainment = attainments[0],
            MedianAttainment = attainments[attainments.Length / 2],
            WorstTime = times[^1],
            MedianTime = times[times.Length / 2],
            MeanCost = results.Average(static result => result.Cost),
            MetAsGiven = metAsGiven,
        };
    }
}
