using CsCheck;
using TirGen.Autoscaling.Hpa;

namespace TirGen.Autoscaling.Tests.Evaluation;

public sealed class EvaluatorPropertyTests
{
    private static readonly Gen<(AutoscalingPolicy Policy, EvaluationProfile Profile, double[] Loads)> Runs =
        Gen.Select(Generators.Policy, Generators.Profile, Generators.Loads);

    [Fact]
    public void MoreLoadNeverGivesFewerReplicas() =>
        Gen.Select(Runs, Gen.Double[0, 300], Gen.Double[0, 300]).Sample(
            static (run, load, more) =>
            {
                (PolicyEvaluator first, int size, TimeSpan now) = Play(run);
                (PolicyEvaluator second, _, _) = Play(run);

                int less = first.Evaluate(Samples(run.Policy, load), size, now).Desired;
                int larger = second.Evaluate(Samples(run.Policy, load + more), size, now).Desired;

                Assert.True(larger >= less, $"{load} asks for {less}, {load + more} for {larger}");
            },
            iter: 3000);

    [Fact]
    public void SizeStaysWithinTheBounds() =>
        Runs.Sample(
            static run =>
            {
                foreach (Decision decision in Decisions(run))
                    Assert.InRange(decision.Desired, run.Profile.MinReplicasOf(run.Policy), run.Policy.MaxReplicas);
            },
            iter: 1000);

    [Fact]
    public void EveryDecisionHasAReasonThatFitsItsMove() =>
        Runs.Sample(
            static run =>
            {
                foreach (Decision decision in Decisions(run))
                {
                    Assert.True(Enum.IsDefined(decision.Reason));
                    Assert.NotEqual(DecisionReason.InvalidPolicy, decision.Reason);
                    Assert.EndsWith(".", decision.Explain(run.Policy), StringComparison.Ordinal);
                    if (decision.Reason is DecisionReason.Frozen or DecisionReason.MetricsUnavailable or DecisionReason.WithinTolerance or DecisionReason.Idle)
                        Assert.False(decision.IsChange);
                    if (decision.Reason is DecisionReason.AboveTarget or DecisionReason.Activated or DecisionReason.BelowMin)
                        Assert.True(decision.Desired > decision.Current);
                    if (decision.Reason is DecisionReason.BelowTarget or DecisionReason.ScaledToZero or DecisionReason.AboveMax)
                        Assert.True(decision.Desired < decision.Current);
                }
            },
            iter: 1000);

    [Fact]
    public void SameInputsGiveTheSameDecisions() =>
        Runs.Sample(static run => Assert.Equal(Decisions(run), Decisions(run)), iter: 300);

    /// <summary>The evaluator keeps windows of extremes where the controller keeps a log; both must come to the same size.</summary>
    [Fact]
    public void EvaluatorEqualsTheControllerBetweenMinimumAndMaximum() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 30], Gen.Int[1, 20], Gen.Int[0, 90], Gen.Int[0, 400], Gen.Select(Gen.Int[1, 40], Gen.Double[0, 600]).Array[1, 60]).Sample(
            static (min, range, value, watch, stability, steps) =>
            {
                PolicyEvaluator evaluator = new(Generators.Concurrency(min, min + range, value, watch, stability));
                HpaController controller = new(new()
                {
                    MinReplicas = min,
                    MaxReplicas = min + range,
                    Behavior = new(
                        HpaScalingRules.DefaultScaleUp with { StabilizationWindow = TimeSpan.FromSeconds(watch) },
                        HpaScalingRules.DefaultScaleDown with { StabilizationWindow = TimeSpan.FromSeconds(stability) }),
                });
                int size = min;
                TimeSpan now = TimeSpan.Zero;
                foreach ((int gap, double load) in steps)
                {
                    now += TimeSpan.FromSeconds(gap);
                    MetricSample sample = MetricSample.Of(load);
                    HpaMetric metric = new() { Kind = HpaMetricKind.ExternalAverageValue, Target = value * 1000L, Values = [sample.TotalMilli] };

                    int expected = controller.Reconcile([metric], size, size, now).Replicas;
                    Assert.Equal(expected, evaluator.Evaluate([sample], size, now).Desired);
                    size = expected;
                }
            },
            iter: 2000);

    [Fact]
    public void EvaluationAllocatesNothing()
    {
        foreach (string profile in (string[])["tir-keda-http", "tir-keda-http,S2,W3", "knative-kpa"])
        {
            AutoscalingPolicy policy = new()
            {
                MinReplicas = 0,
                MaxReplicas = 64,
                StabilityPeriod = 60,
                Rules =
                [
                    new() { Metric = AutoscalingMetric.Concurrency, Value = 20 },
                    new() { Metric = AutoscalingMetric.RequestRate, Value = 5, Window = 60 },
                    new() { Metric = AutoscalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" },
                ],
            };
            PolicyEvaluator evaluator = new(policy, EvaluationProfile.Parse(profile));
            MetricSample[][] samples = [.. Enumerable.Range(0, 64).Select(i => Samples(policy, i % 16 * 50))];
            Evaluate(evaluator, samples, 0);

            long before = GC.GetAllocatedBytesForCurrentThread();
            int changes = Evaluate(evaluator, samples, 1);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.True(changes > 0);
            Assert.Equal(0, allocated);
        }
    }

    private static int Evaluate(PolicyEvaluator evaluator, MetricSample[][] samples, int round)
    {
        int size = 1;
        int changes = 0;
        for (int i = 0; i < 10_000; i++)
        {
            Decision decision = evaluator.Evaluate(samples[i / 8 % samples.Length], size, TimeSpan.FromSeconds((round * 150_000) + (i * 15)));
            changes += decision.IsChange ? 1 : 0;
            size = decision.Desired;
        }

        return changes;
    }

    private static List<Decision> Decisions((AutoscalingPolicy Policy, EvaluationProfile Profile, double[] Loads) run)
    {
        PolicyEvaluator evaluator = new(run.Policy, run.Profile);
        List<Decision> decisions = [];
        int size = run.Policy.MinReplicas;
        for (int i = 0; i < run.Loads.Length; i++)
        {
            Decision decision = evaluator.Evaluate(Samples(run.Policy, run.Loads[i]), size, TimeSpan.FromSeconds(i * 15));
            decisions.Add(decision);
            size = decision.Desired;
        }

        return decisions;
    }

    private static (PolicyEvaluator Evaluator, int Size, TimeSpan Next) Play((AutoscalingPolicy Policy, EvaluationProfile Profile, double[] Loads) run)
    {
        PolicyEvaluator evaluator = new(run.Policy, run.Profile);
        int size = run.Policy.MinReplicas;
        for (int i = 0; i < run.Loads.Length; i++)
            size = evaluator.Evaluate(Samples(run.Policy, run.Loads[i]), size, TimeSpan.FromSeconds(i * 15)).Desired;
        return (evaluator, size, TimeSpan.FromSeconds(run.Loads.Length * 15));
    }

    private static MetricSample[] Samples(AutoscalingPolicy policy, double load) =>
        [.. policy.Rules.Select((_, i) => MetricSample.Of(load / (i + 1), load / (i + 1) * 1.5))];
}
