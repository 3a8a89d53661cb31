namespace TirGen.Autoscaling;

/// <summary>Searches a space of policies for the cheapest one that meets an objective on a trace.</summary>
public static class PolicyRecommender
{
    private const int MaxTrials = 16;

    /// <summary>The policy of the vendor's Terraform provider with its defaults, over a given range.</summary>
    public static AutoscalingPolicy DefaultPolicy(int maxReplicas) => new()
    {
        MinReplicas = 1,
        MaxReplicas = maxReplicas,
        Rules = maxReplicas > 1 ? [new() { Metric = AutoscalingMetric.Concurrency }] : [],
    };

    /// <summary>
    /// Searches a space: every policy on one scenario, the better ones on more, with a margin; then tests the cheapest in scenarios that
    /// the search did not see, until one holds. Scenarios differ in the draw of the traffic (another seed, or another part of a recorded
    /// trace), the phase of the autoscaler's clocks, the cold starts and the size at the start; their first minutes are left out.
    /// </summary>
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
        profile ??= EvaluationProfile.TirKedaHttp;
        MemoryTrace requests = trace as MemoryTrace ?? trace.Load();
        ScenarioSets sets = new(trace, requests, options, profile);
        AutoscalingPolicy[] policies = [DefaultPolicy(space.MaxReplicas), .. space.Policies()];
        SuccessiveHalving search = new(policies, sets.Search(), options, profile, cancellationToken);
        IReadOnlyList<PolicyCandidate> finalists = search.Run(progress);

        PolicyTest test = new(sets, options, profile, cancellationToken);
        List<PolicyTrial> trials = [];
        double robustness = 0;
        foreach (PolicyCandidate finalist in finalists)
        {
            // What failed was not robust enough: the next one has to be more so, not merely a little dearer.
            if (finalist.WorstAttainment < robustness)
                continue;
            trials.Add(test.Run(finalist.Policy));
            if (trials[^1].Holds || trials.Count == MaxTrials)
                break;
            robustness = finalist.WorstAttainment;
        }

        return new()
        {
            Evaluated = policies.Length,
            Objective = options.Objective,
            Baseline = test.RunAsGiven(policies[0]),
            BaselineTrial = test.Run(policies[0]),
            Winner = trials.Count > 0 && trials[^1].Holds ? test.RunAsGiven(trials[^1].Policy) : null,
            Trials = trials,
            TestedOnUnseenRequests = sets.KeepsRequestsBack,
            ReachableShare = options.Batching is null ? ReachableShare(requests, options.Objective) : 1,
            CheapestAtBaselineLevel = Cheapest(search.First, search.First[0].Attainment),
            Frontier = FrontierOf(search.First),
        };
    }

    private static double ReachableShare(MemoryTrace requests, ServiceObjective objective)
    {
        if (!objective.IncludesService)
            return 1;
        long reachable = 0;
        foreach (TraceRequest request in requests.Requests)
            reachable += request.Service <= objective.Limit ? 1 : 0;
        return (double)reachable / requests.Requests.Length;
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
