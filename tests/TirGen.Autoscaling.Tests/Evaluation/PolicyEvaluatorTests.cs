namespace TirGen.Autoscaling.Tests.Evaluation;

/// <summary>Every reason with a situation that leads to it, and its sentence.</summary>
public sealed class PolicyEvaluatorTests
{
    [Fact]
    public void PolicyWithErrorsKeepsTheSize() =>
        AssertDecision(new PolicyEvaluator(Generators.Concurrency(5, 2, 10)).Evaluate([MetricSample.Of(99)], 4, At(0)), 4, DecisionReason.InvalidPolicy);

    [Fact]
    public void EqualBoundsTurnAutoscalingOff() =>
        AssertDecision(new PolicyEvaluator(Generators.Concurrency(2, 2, 10)).Evaluate([MetricSample.Of(99)], 1, At(0)), 2, DecisionReason.AutoscalingOff);

    [Theory]
    [InlineData(1, 2, DecisionReason.BelowMin)]
    [InlineData(9, 8, DecisionReason.AboveMax)]
    public void SizeOutsideTheBoundsIsCorrectedWithoutMetrics(int replicas, int expected, DecisionReason reason) =>
        AssertDecision(new PolicyEvaluator(Generators.Concurrency(2, 8, 10)).Evaluate([MetricSample.Missing], replicas, At(0)), expected, reason);

    [Fact]
    public void EndpointAtZeroSleepsUntilThereIsLoad()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(0, 8, 10));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 0, At(0)), 0, DecisionReason.Idle);
        AssertDecision(evaluator.Evaluate([MetricSample.Missing], 0, At(15)), 0, DecisionReason.MetricsUnavailable);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(1)], 0, At(30)), 1, DecisionReason.Activated);
    }

    [Fact]
    public void ZeroComesStraightFromAnySizeAfterTheStabilityPeriod()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(0, 8, 10, stability: 60));
        evaluator.Evaluate([MetricSample.Of(40)], 4, At(0));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 4, At(45)), 4, DecisionReason.StabilizedDown);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 4, At(60)), 0, DecisionReason.ScaledToZero);
    }

    [Theory]
    [InlineData(119, 1)]
    [InlineData(120, 0)]
    public void InitialCooldownDelaysTheFirstDropOfAnEndpointThatWasNeverActive(int age, int expected)
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(0, 8, 10, cooldown: 120));

        Assert.Equal(expected, evaluator.Evaluate([MetricSample.Of(0)], 1, At(age)).Desired);
    }

    [Fact]
    public void MissingMetricKeepsAnEndpointFromZero()
    {
        PolicyEvaluator evaluator = new(Two(0, 8));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(0), MetricSample.Missing], 2, At(9999)), 2, DecisionReason.MetricsUnavailable);
    }

    [Fact]
    public void MissingMetricBlocksShrinkingNotGrowing()
    {
        AssertDecision(new PolicyEvaluator(Two(1, 8)).Evaluate([MetricSample.Of(10), MetricSample.Missing], 3, At(0)), 3, DecisionReason.MetricsUnavailable);
        AssertDecision(new PolicyEvaluator(Two(1, 8)).Evaluate([MetricSample.Of(50), MetricSample.Missing], 3, At(0)), 5, DecisionReason.AboveTarget);
    }

    [Fact]
    public void LargestProposalDrives()
    {
        Decision decision = new PolicyEvaluator(Two(1, 8)).Evaluate([MetricSample.Of(30), MetricSample.Of(24.5)], 3, At(0));

        AssertDecision(decision, 5, DecisionReason.AboveTarget);
        Assert.Equal((1, 24_500L), (decision.DrivingRule, decision.DrivingTotalMilli));
    }

    [Fact]
    public void BreachMustLastTheWatchPeriod()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(1, 8, 10, watch: 60));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(40)], 1, At(0)), 1, DecisionReason.StabilizedUp);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(50)], 1, At(45)), 1, DecisionReason.StabilizedUp);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(50)], 1, At(60)), 5, DecisionReason.AboveTarget);
    }

    [Fact]
    public void FirstWakeOfAnOldEndpointIsNotHeldBack()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(0, 8, 10, watch: 60));
        evaluator.Evaluate([MetricSample.Of(0)], 0, At(0));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(40)], 0, At(600)), 1, DecisionReason.Activated);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(40)], 1, At(600.5)), 4, DecisionReason.AboveTarget);
    }

    [Fact]
    public void CorrectionToTheMinimumCountsTowardsTheRateLimit()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(8, 64, 1));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(60)], 2, At(0)), 8, DecisionReason.BelowMin);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(60)], 8, At(5)), 8, DecisionReason.ScaleUpLimit);
    }

    [Theory]
    [InlineData("tir-keda-http,W2")]
    [InlineData("tir-keda-http,W3")]
    public void UnderOtherReadingsTheWatchPeriodDoesNotHoldGrowthBack(string profile)
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(1, 8, 10, watch: 60), EvaluationProfile.Parse(profile));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(40)], 1, At(0)), 4, DecisionReason.AboveTarget);
    }

    [Fact]
    public void FreezeHoldsAnyMoveAfterAScaling()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(1, 8, 10, stability: 100), EvaluationProfile.Parse("tir-keda-http,S2"));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(40)], 2, At(0)), 4, DecisionReason.AboveTarget);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(80)], 4, At(99)), 4, DecisionReason.Frozen);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(10)], 4, At(99.5)), 4, DecisionReason.Frozen);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(10)], 4, At(100)), 1, DecisionReason.BelowTarget);
    }

    [Fact]
    public void GrowthIsLimitedPerPeriod()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(1, 64, 1));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(60)], 1, At(0)), 5, DecisionReason.ScaleUpLimit);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(60)], 5, At(10)), 5, DecisionReason.ScaleUpLimit);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(60)], 5, At(15)), 10, DecisionReason.ScaleUpLimit);
    }

    [Fact]
    public void BoundsCutAndRaise()
    {
        AssertDecision(new PolicyEvaluator(Generators.Concurrency(1, 8, 10)).Evaluate([MetricSample.Of(1000)], 8, At(0)), 8, DecisionReason.TooManyReplicas);
        AssertDecision(new PolicyEvaluator(Generators.Concurrency(2, 8, 10, stability: 0)).Evaluate([MetricSample.Of(0)], 4, At(0)), 2, DecisionReason.TooFewReplicas);
    }

    [Theory]
    [InlineData(44, 4, DecisionReason.WithinTolerance)]
    [InlineData(35, 4, DecisionReason.OnTarget)]
    [InlineData(20, 2, DecisionReason.BelowTarget)]
    public void LoadNearTheTargetKeepsTheSize(double load, int expected, DecisionReason reason) =>
        AssertDecision(new PolicyEvaluator(Generators.Concurrency(1, 8, 10, stability: 0)).Evaluate([MetricSample.Of(load)], 4, At(0)), expected, reason);

    [Fact]
    public void CustomMetricPerReplicaIsScaledByTheSize()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 8, 10) with { Rules = [new() { Metric = AutoscalingMetric.Custom, Value = 10, CustomMetricName = "queue", WatchPeriod = 0 }] };

        Assert.Equal(6, new PolicyEvaluator(policy, EvaluationProfile.Parse("tir-keda-http,custom-per-replica")).Evaluate([MetricSample.Of(20)], 3, At(0)).Desired);
        Assert.Equal(3, new PolicyEvaluator(policy).Evaluate([MetricSample.Of(25)], 3, At(0)).Desired);
    }

    [Fact]
    public void PlatformWithoutScaleToZeroKeepsOne()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(0, 8, 10), EvaluationProfile.Parse("tir-keda-http,no-zero"));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 0, At(0)), 1, DecisionReason.BelowMin);
        Assert.Equal(1, evaluator.Evaluate([MetricSample.Of(0)], 1, At(9999)).Desired);
    }

    [Fact]
    public void LoopsOfTheAutoscalerRunApart()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(0, 8, 10, stability: 30));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(40)], 2, At(0), EvaluationScope.Activation), 2, DecisionReason.Active);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 2, At(15), EvaluationScope.Activation), 2, DecisionReason.CoolingDown);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 2, At(20), EvaluationScope.Scaling), 2, DecisionReason.StabilizedDown);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 2, At(90), EvaluationScope.Scaling), 1, DecisionReason.TooFewReplicas);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 1, At(90), EvaluationScope.Activation), 0, DecisionReason.ScaledToZero);
    }

    [Fact]
    public void PushedActivityCountsBetweenPollsAndWakes()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(0, 8, 10, stability: 60));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(1)], 0, At(1), EvaluationScope.Push), 1, DecisionReason.Activated);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(1)], 1, At(20), EvaluationScope.Push), 1, DecisionReason.Active);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 1, At(70), EvaluationScope.Activation), 1, DecisionReason.CoolingDown);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 1, At(80), EvaluationScope.Push), 1, DecisionReason.Active);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 1, At(80), EvaluationScope.Activation), 0, DecisionReason.ScaledToZero);
    }

    [Fact]
    public void CustomMetricIsPolledAndNotPushed()
    {
        AutoscalingPolicy policy = Generators.Concurrency(0, 8, 1) with { Rules = [new() { Metric = AutoscalingMetric.Custom, Value = 2, CustomMetricName = "queue", WatchPeriod = 0 }] };
        PolicyEvaluator evaluator = new(policy);

        AssertDecision(evaluator.Evaluate([MetricSample.Of(5)], 0, At(1), EvaluationScope.Push), 0, DecisionReason.Idle);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(5)], 0, At(15), EvaluationScope.Activation), 1, DecisionReason.Activated);
    }

    [Theory]
    [InlineData("tir-keda-http", 1, 0)]
    [InlineData("tir-keda-http,poll", 4, 3)]
    public void RequestsBetweenPollsKeepTheEndpointAwakeWhereTheyArePushed(string profile, int ups, int downs)
    {
        // In flight at 7, 22, 37 … s; polled at 15, 30, 45 … s. The pause at the end leads to zero under either.
        TraceRequest[] requests = [.. Enumerable.Range(0, 72).Select(static i => new TraceRequest(At(i == 0 ? 0 : (15 * i) - 8), At(0.6)))];
        SimulationResult result = Simulator.Run(new MemoryTrace("every 15 s", requests), Generators.Concurrency(0, 5, 5), profile: EvaluationProfile.Parse(profile));

        Assert.Equal((ups, downs), ((int)result.ScaleUps, (int)result.ScaleDowns));
    }

    [Theory]
    [InlineData("push", 315)]
    [InlineData("push-both", 304.5)]
    public void OlderKedaFollowsTheCooldownBetweenPolls(string reading, double zero)
    {
        List<Decision> decisions = [];
        MemoryTrace trace = new("one", new TraceRequest(At(0), At(3.2)), new TraceRequest(At(400), At(1)));
        SimulationOptions options = new() { ColdStart = TimeDistribution.Fixed(At(1)) };
        Simulator.Run(trace, Generators.Concurrency(0, 5, 5), options, EvaluationProfile.Parse("tir-keda-http," + reading), decisions: new Recorder(decisions));

        Assert.Equal(At(zero), decisions.First(static decision => decision.Reason == DecisionReason.ScaledToZero).Time);
    }

    [Fact]
    public void WhatWasAskedForIsNotCut()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 3, 10, watch: 60);
        PolicyEvaluator evaluator = new(policy);
        Decision first = evaluator.Evaluate([MetricSample.Of(298)], 1, At(15));
        Decision last = first;
        for (int i = 2; i <= 5; i++)
            last = evaluator.Evaluate([MetricSample.Of(1200)], 1, At(15 * i));

        Assert.Equal((30, 120), (first.Proposed, last.Proposed));
        Assert.Equal("Stay at 1: concurrency 298 with a target of 10 per replica (rule 0) asks for 30, but has not done so throughout the watch period of 60 s.", first.Explain(policy));
        Assert.Equal("Scale up from 1 to 3: concurrency 1200 with a target of 10 per replica (rule 0) asks for 120, more than max_replicas 3.", last.Explain(policy));
    }

    [Fact]
    public void LeastOfTheWatchPeriodIsNamed()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 8, 10, watch: 30);
        PolicyEvaluator evaluator = new(policy);
        foreach ((double load, int time) in (ReadOnlySpan<(double, int)>)[(0, 0), (36, 15)])
            evaluator.Evaluate([MetricSample.Of(load)], 1, At(time));

        Assert.Equal(
            "Scale up from 1 to 4: concurrency 86 with a target of 10 per replica (rule 0) asks for 9; 4 is the least that was asked for throughout the watch period of 30 s.",
            evaluator.Evaluate([MetricSample.Of(86)], 1, At(30)).Explain(policy));
    }

    [Theory]
    [InlineData("vllm:num_requests_waiting", 2, "Stay at 0: there is no sample of vllm:num_requests_waiting (rule 0); 2 requests are held.")]
    [InlineData("queue_depth", 0, "Stay at 0: there is no sample of queue_depth (rule 0).")]
    public void NoSampleIsNotNoLoad(string name, int held, string sentence)
    {
        AutoscalingPolicy policy = Generators.Concurrency(0, 8, 1) with { Rules = [new() { Metric = AutoscalingMetric.Custom, Value = 2, CustomMetricName = name, WatchPeriod = 0 }] };
        Decision decision = new PolicyEvaluator(policy).Evaluate([MetricSample.Missing], 0, At(15)) with { Held = held };

        Assert.Equal(sentence, decision.Explain(policy));
    }

    [Fact]
    public void PanicTellsTheValueOfItsOwnWindow()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 20, 5);
        PolicyEvaluator evaluator = new(policy, EvaluationProfile.KnativeKpa);

        Assert.Equal(
            "Scale up from 1 to 4: concurrency 18.25 over the panic window with a target of 5 per replica (rule 0) asks for 4; a burst is not over, so the size only grows.",
            evaluator.Evaluate([MetricSample.Of(3.032, 18.25)], 1, At(0)).Explain(policy));
        Assert.Equal(
            "Stay at 4: concurrency 6 with a target of 5 per replica (rule 0) asks for 2; a burst is not over, so the size only grows.",
            evaluator.Evaluate([MetricSample.Of(6, 2)], 4, At(10)).Explain(policy));
    }

    [Fact]
    public void KnativePanicsDelaysAndGoesToZero()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(0, 16, 10, stability: 20), EvaluationProfile.KnativeKpa);

        AssertDecision(evaluator.Evaluate([MetricSample.Of(20, 80)], 2, At(0)), 8, DecisionReason.Panicking);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(20, 20)], 8, At(50)), 8, DecisionReason.Panicking);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(20, 20)], 8, At(61)), 8, DecisionReason.ScaleDownDelayed);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(45, 45)], 8, At(90)), 5, DecisionReason.BelowTarget);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(500, 500)], 9, At(92)), 16, DecisionReason.TooManyReplicas);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 1, At(200)), 0, DecisionReason.ScaledToZero);
    }

    [Fact]
    public void KnativeWaitsForTheGraceBeforeZero()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(0, 16, 10, stability: 0), EvaluationProfile.KnativeKpa);
        evaluator.Evaluate([MetricSample.Of(5)], 1, At(0));

        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 1, At(29)), 1, DecisionReason.CoolingDown);
        AssertDecision(evaluator.Evaluate([MetricSample.Of(0)], 1, At(30)), 0, DecisionReason.ScaledToZero);
    }

    [Fact]
    public void ClockThatGoesBackIsRefusedWithItsRemedy()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(1, 8, 10));
        evaluator.Evaluate([MetricSample.Of(1)], 1, At(30));

        ArgumentException exception = Assert.Throws<ArgumentOutOfRangeException>(() => evaluator.Evaluate([MetricSample.Of(1)], 1, At(29)));
        Assert.Contains("00:00:30", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Use a monotonic clock", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SamplesThatDoNotMatchTheRulesAreRefused()
    {
        PolicyEvaluator evaluator = new(Generators.Concurrency(1, 8, 10));

        Assert.Throws<ArgumentException>(() => evaluator.Evaluate([], 1, At(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluator.Evaluate([MetricSample.Of(1)], -1, At(0)));
    }

    [Fact]
    public void SentenceTellsLoadTargetAndRule()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 8, 20);

        Assert.Equal(
            "Scale up from 2 to 4: concurrency 78 with a target of 20 per replica (rule 0) asks for 4.",
            new PolicyEvaluator(policy).Evaluate([MetricSample.Of(78)], 2, At(0)).Explain(policy));
    }

    private sealed class Recorder(List<Decision> decisions) : IProgress<Decision>
    {
        public void Report(Decision value) => decisions.Add(value);
    }

    private static void AssertDecision(Decision decision, int desired, DecisionReason reason)
    {
        AutoscalingPolicy policy = Two(0, 8);
        Assert.Equal((desired, reason), (decision.Desired, decision.Reason));
        string sentence = decision.Explain(policy);
        Assert.StartsWith(decision.Desired == decision.Current ? $"Stay at {desired}: " : "Scale ", sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
    }

    private static AutoscalingPolicy Two(int min, int max) => new()
    {
        MinReplicas = min,
        MaxReplicas = max,
        Rules =
        [
            new() { Metric = AutoscalingMetric.Concurrency, Value = 10, WatchPeriod = 0 },
            new() { Metric = AutoscalingMetric.RequestRate, Value = 5, WatchPeriod = 0, Window = 60 },
        ],
    };

    private static TimeSpan At(double second) => TimeSpan.FromSeconds(second);
}
