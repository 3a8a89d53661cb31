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
            WriteWinner(writer, winner, baseline);
        else
            writer.WriteLine($"No policy of the search meets {recommendation.Objective}. The last line of the table is the nearest; raise --max-replicas or relax --slo.");
    }

    private static void WriteFrontier(TextWriter writer, PolicyRecommendation recommendation)
    {
        writer.WriteLine("Policies that no other beats on cost and attainment together, cheapest first:");
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
                wins ? "<- meets the objective" : "");
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

    private static void WriteWinner(TextWriter writer, SimulationResult winner, SimulationResult baseline)
    {
        TextTable table = new();
        table.Add("", "recommended", "default policy");
        foreach (string name in Compared)
        {
            Measure measure = Measure.Find(name)!;
            table.Add(name, measure.Format(measure.Read(winner)), measure.Format(measure.Read(baseline)));
        }

        table.Add("objective met", winner.MeetsObjective ? "yes" : "no", baseline.MeetsObjective ? "yes" : "no");
        table.WriteTo(writer);
    }
}
