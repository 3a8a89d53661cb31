namespace TirGen.Autoscaling;

/// <summary>
/// Search over scenarios: all policies on one, the better ones on more, until few are left that were seen often. What is better is
/// decided at several margins, since the cheapest policy that just meets an objective is the first to miss it on another day.
/// </summary>
internal sealed class SuccessiveHalving(
    IReadOnlyList<AutoscalingPolicy> policies,
    Scenario[] scenarios,
    SimulationOptions options,
    EvaluationProfile profile,
    CancellationToken cancellationToken)
{
    private static readonly (int Scenarios, int Divisor, int Least)[] Rounds = [(1, 1, 0), (2, 6, 60), (4, 4, 30)];
    private static readonly double[] Margins = [1, 0.75, 0.5, 0.25, 0.1];

    /// <summary>Every policy with what the first scenario gave, in their order.</summary>
    public PolicyScore[] First { get; private set; } = [];

    /// <summary>Runs the rounds.</summary>
    /// <param name="progress">Told the number of policies done in the first round, which takes most of the time.</param>
    /// <returns>Policies that met the objective with a margin in every scenario, cheapest first.</returns>
    public IReadOnlyList<PolicyCandidate> Run(IProgress<int>? progress)
    {
        PolicyCandidate[] left = [.. policies.Select(static policy => new PolicyCandidate(policy))];
        int done = 0;
        int seen = 0;
        for (int round = 0; round < Rounds.Length; round++)
        {
            if (round > 0)
                left = Keep(left, Math.Max(Rounds[round].Least, left.Length / Rounds[round].Divisor));
            (int first, int count) = (seen, Rounds[round].Scenarios);
            ParallelRuns.For(
                left.Length,
                index =>
                {
                    for (int scenario = first; scenario < first + count; scenario++)
                        left[index].Add(scenarios[scenario].Run(left[index].Policy, options, profile, cancellationToken));
                    if (first == 0)
                        progress?.Report(Interlocked.Increment(ref done));
                },
                cancellationToken);
            seen += count;
            if (round == 0)
                First = [.. left.Select(static candidate => candidate.Score)];
        }

        double wanted = Required(0.75);
        return [.. left.Where(candidate => candidate.IsMetThroughout && candidate.MeanAttainment >= wanted).OrderBy(static candidate => candidate.MeanCost)];
    }

    /// <summary>The objective's share, with the allowed misses cut to a fraction.</summary>
    private double Required(double misses) => 1 - ((1 - (options.Objective.Percentile / 100)) * misses);

    private PolicyCandidate[] Keep(PolicyCandidate[] candidates, int count)
    {
        HashSet<PolicyCandidate> kept = [];
        PolicyCandidate[] byCost = [.. candidates.OrderBy(static candidate => candidate.MeanCost)];
        foreach (double margin in Margins)
        {
            double required = Required(margin);
            foreach (PolicyCandidate candidate in byCost.Where(candidate => candidate.WorstAttainment >= required).Take(count / Margins.Length))
                kept.Add(candidate);
        }

        foreach (PolicyCandidate candidate in candidates.OrderByDescending(static candidate => candidate.WorstAttainment).ThenBy(static candidate => candidate.MeanCost))
        {
            if (kept.Count >= Math.Min(count, candidates.Length))
                break;
            kept.Add(candidate);
        }

        return [.. candidates.Where(kept.Contains)];
    }
}
