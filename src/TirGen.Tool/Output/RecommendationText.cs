using TirGen.Autoscaling;
using TirGen.Tool.Conditions;

namespace TirGen.Tool.Output;

/// <summary>The result of a search as text.</summary>
internal static class RecommendationText
{
    private static readonly string[] Compared = ["cost", "attainment", "p50_wait", "p95_wait", "p99_wait", "rejected", "cold_starts", "cold_requests", "peak_replicas", "utilization"];

    public static void Write(TextWriter writer, PolicyRecommendation recommendation, TimeSpan elapsed)
    {
        SimulationResult baseline = recommendation.Baseline;
        writer.WriteLine($"trace      {baseline.Trace}, {baseline.Arrivals} requests");
        writer.WriteLine(FormattableString.Invariant($"endpoint   cold start {baseline.Options.ColdStart}, {baseline.Options.SlotsPerReplica} slots per replica, {baseline.Options.PricePerReplicaHour} per replica hour"));
        writer.WriteLine($"profile    {baseline.Profile}");
        writer.WriteLine($"objective  {recommendation.Objective}");
        writer.WriteLine(FormattableString.Invariant($"searched   {recommendation.Evaluated} policies in {elapsed.TotalSeconds:0.0} s"));
        writer.WriteLine();
        WriteFrontier(writer, recommendation);
        writer.WriteLine();
        if (recommendation.CheapestAtBaselineLevel is { } equal && equal.Cost < baseline.Cost)
            WriteSaving(writer, equal, baseline);
        if (recommendation.Winner is { } winner)
            WriteWinner(writer, recommendation, winner);
        else
            WriteNone(writer, recommendation);
    }

    private static void WriteFrontier(TextWriter writer, PolicyRecommendation recommendation)
    {
        writer.WriteLine("Policies that no other beats on cost and attainment together in the first scenario of the search, cheapest first:");
        TextTable table = new();
        table.Add("rule", "min", "max", "watch", "stability", "cost", "attainment", "");
        foreach (PolicyScore score in recommendation.Frontier)
        {
            AutoscalingPolicy policy = score.Policy;
            AutoscalingRule? rule = policy.Rules.IsEmpty ? null : policy.Rules[0];
            bool wins = policy == recommendation.Winner?.Policy;
            table.Add(
                RuleOf(policy),
                FormattableString.Invariant($"{policy.MinReplicas}"),
                FormattableString.Invariant($"{policy.MaxReplicas}"),
                rule is null ? "" : FormattableString.Invariant($"{rule.WatchPeriod} s"),
                rule is null ? "" : FormattableString.Invariant($"{policy.StabilityPeriod} s"),
                FormattableString.Invariant($"{score.Cost:0.000}"),
                FormattableString.Invariant($"{score.Attainment * 100:0.00} %"),
                wins ? "<- recommended" : "");
        }

        table.WriteTo(writer);
    }

    /// <summary>What the default policy gives can be had for less.</summary>
    private static void WriteSaving(TextWriter writer, PolicyScore equal, SimulationResult baseline)
    {
        writer.WriteLine(FormattableString.Invariant(
            $"No worse than the default policy ({equal.Attainment * 100:0.00} % to {baseline.Attainment * 100:0.00} % in time), for {100 - (equal.Cost / baseline.Cost * 100):0.0} % less: {Describe(equal.Policy)}."));
        writer.WriteLine();
    }

    private static string Describe(AutoscalingPolicy policy) => policy.Rules.IsEmpty
        ? FormattableString.Invariant($"a fixed size of {policy.MinReplicas}")
        : FormattableString.Invariant($"{RuleOf(policy)}, {policy.MinReplicas} to {policy.MaxReplicas} replicas, watch {policy.Rules[0].WatchPeriod} s, stability {policy.StabilityPeriod} s");

    private static string RuleOf(AutoscalingPolicy policy) => policy.Rules.IsEmpty
        ? "fixed size"
        : FormattableString.Invariant($"{(policy.Rules[0].Metric == AutoscalingMetric.Concurrency ? "concurrency" : "requestRate")} {policy.Rules[0].Value}");

    private static void WriteNone(TextWriter writer, PolicyRecommendation recommendation)
    {
        if (recommendation.IsOutOfReach)
        {
            writer.WriteLine(FormattableString.Invariant(
                $"No policy of the search meets {recommendation.Objective}, and no number of replicas helps: {(1 - recommendation.ReachableShare) * 100:0.##} % of the requests are served longer than {recommendation.Objective.Limit.TotalSeconds:0.###} s without any wait. Relax --slo."));
            return;
        }

        if (recommendation.Trials.Count == 0)
        {
            writer.WriteLine($"No policy of the search meets {recommendation.Objective} with a margin. The last line of the table is the nearest; raise --max-replicas or relax --slo.");
            return;
        }

        PolicyTrial nearest = recommendation.Trials.MaxBy(static trial => (trial.Met, trial.WorstAttainment))!;
        writer.WriteLine($"No policy holds, so none is recommended: {recommendation.Trials.Count} that met {recommendation.Objective} throughout the search were tested and missed it elsewhere.");
        writer.WriteLine($"Nearest is {Describe(nearest.Policy)}: {Verdict(recommendation, nearest)}. Raise --max-replicas or relax --slo.");
    }

    private static string Verdict(PolicyRecommendation recommendation, PolicyTrial trial)
    {
        string unseen = recommendation.TestedOnUnseenRequests
            ? "scenarios that the search did not see"
            : "scenarios of the same requests, since the trace is too short to keep a part back";
        string given = trial.MetAsGiven ? "" : "; missed on the trace as given";
        return FormattableString.Invariant($"met in {trial.Met} of {trial.Scenarios} {unseen} (95 % sure of at least {trial.LowerBound * 100:0} %){given}");
    }

    private static void WriteWinner(TextWriter writer, PolicyRecommendation recommendation, SimulationResult winner)
    {
        PolicyTrial trial = recommendation.Trials[^1];
        writer.WriteLine($"Recommended is {Describe(winner.Policy)}: {Verdict(recommendation, trial)}.");
        if (recommendation.Trials.Count > 1)
            writer.WriteLine(FormattableString.Invariant($"{recommendation.Trials.Count - 1} cheaper ones met the objective throughout the search and missed it there."));
        writer.WriteLine("A scenario is a draw of traffic, clock phase, cold starts and size at the start; its first minutes are left out.");
        writer.WriteLine();

        SimulationResult baseline = recommendation.Baseline;
        TextTable table = new();
        table.Add("on the trace as given", "recommended", "default policy");
        foreach (string name in Compared)
        {
            Measure measure = Measure.Find(name)!;
            table.Add(name, measure.Format(measure.Read(winner)), measure.Format(measure.Read(baseline)));
        }

        table.Add("objective met", winner.MeetsObjective ? "yes" : "no", baseline.MeetsObjective ? "yes" : "no");
        AddTrials(table, recommendation.Objective, trial, recommendation.BaselineTrial);
        table.WriteTo(writer);
    }

    private static void AddTrials(TextTable table, ServiceObjective objective, PolicyTrial winner, PolicyTrial baseline)
    {
        string time = FormattableString.Invariant($"p{objective.Percentile}_{(objective.IncludesService ? "response" : "wait")}");
        table.Add("in the scenarios", "", "");
        table.Add("met", FormattableString.Invariant($"{winner.Met} of {winner.Scenarios}"), FormattableString.Invariant($"{baseline.Met} of {baseline.Scenarios}"));
        table.Add("worst attainment", Share(winner.WorstAttainment), Share(baseline.WorstAttainment));
        table.Add("median attainment", Share(winner.MedianAttainment), Share(baseline.MedianAttainment));
        table.Add($"worst {time}", Time(winner.WorstTime), Time(baseline.WorstTime));
        table.Add($"median {time}", Time(winner.MedianTime), Time(baseline.MedianTime));
        table.Add("mean cost", FormattableString.Invariant($"{winner.MeanCost:0.###}"), FormattableString.Invariant($"{baseline.MeanCost:0.###}"));
    }

    private static string Share(double share) => FormattableString.Invariant($"{share * 100:0.##} %");

    private static string Time(TimeSpan time) => time == LatencyHistogram.WithoutEnd ? "without end" : FormattableString.Invariant($"{time.TotalSeconds:0.###} s");
}
