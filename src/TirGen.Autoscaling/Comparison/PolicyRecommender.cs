namespace TirGen.Autoscaling;

/// <summary>Searches a space of policies for the cheapest one that meets an objective on a trace.</summary>
public static class PolicyRecommender
{
    /// <summary>The policy of the vendor's Terraform provider with its defaults, over a given range.</summary>
    public static AutoscalingPolicy DefaultPolicy(int maxReplicas) => new()
    {
        MinReplicas = 1,
        MaxReplicas = maxReplicas,
        Rules = maxReplicas > 1 ? [new() { Metric = AutoscalingMetric.Concurrency }] : [],
    };

    /// <summary>Simulates every policy of a space, in parallel.</summary>
    /// <param name="trace">The requests; read into memory once.</param>
    /// <param name="space">The policies.</param>
    /// <param name="options">The endpoint, with the objective and the price; null for the defaults.</param>
    /// <param name="profile">The reading; null for <see cref="EvaluationProfile.TirKedaHttp"/>.</param>
    /// <param name="progress">Told the number of policies done.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="TraceFormatException">The trace is not as it must be, or too long to keep in memory.</exception>
    public static PolicyRecommendation Search(
        RequestTrace trace,
        PolicySearchSpace space,
        SimulationOptions? options = null,
        EvaluationProfile? profile = null,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(space);
        options ??= new();
        MemoryTrace requests = trace as MemoryTrace ?? trace.Load();
        AutoscalingPolicy[] policies = [DefaultPolicy(space.MaxReplicas), .. space.Policies()];
        PolicyScore[] scores = new PolicyScore[policies.Length];
        SimulationOptions brief = options with { TimelineCapacity = 2 };
        int done = 0;
        ParallelRuns.For(
            policies.Length,
            index =>
            {
                SimulationResult result = Simulator.Run(requests, policies[index], brief, profile, cancellationToken: cancellationToken);
                scores[index] = new(policies[index], result.Cost, result.Attainment);
                progress?.Report(Interlocked.Increment(ref done));
            },
            cancellationToken);

        SimulationResult baseline = Simulator.Run(requests, policies[0], options, profile, cancellationToken: cancellationToken);
        PolicyScore? best = Cheapest(scores, options.Objective.Percentile / 100);
        return new()
        {
            Evaluated = policies.Length,
            Objective = options.Objective,
            Baseline = baseline,
            Winner = best is null ? null : Simulator.Run(requests, best.Policy, options, profile, cancellationToken: cancellationToken),
            CheapestAtBaselineLevel = Cheapest(scores, baseline.Attainment),
            Frontier = FrontierOf(scores),
        };
    }

    private static PolicyScore? Cheapest(PolicyScore[] scores, double attainment) => scores
        .Where(score => score.Attainment >= attainment)
        .OrderBy(static score => score.Cost)
        .ThenByDescending(static score => score.Attainment)
        .FirstOrDefault();

    private static List<PolicyScore> FrontierOf(PolicyScore[] scores)
    {
        List<PolicyScore> frontier = [];
        foreach (PolicyScore score in scores.OrderBy(static score => score.Cost).ThenByDescending(static score => score.Attainment))
        {
            if (frontier.Count == 0 || score.Attainment > frontier[^1].Attainment)
                frontier.Add(score);
        }

        return frontier;
    }
}
