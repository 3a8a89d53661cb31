using TirGen.Autoscaling.Hpa;

namespace TirGen.Autoscaling.Tests.Algorithms;

/// <summary>What the upstream tests leave open about the HPA.</summary>
public sealed class HpaTests
{
    private static readonly TimeSpan Now = TimeSpan.FromHours(1);
    private static readonly HpaTolerance Band = HpaTolerance.Default;

    [Theory]
    [InlineData(44_000, 4)]
    [InlineData(44_001, 5)]
    [InlineData(36_000, 4)]
    [InlineData(30_000, 3)]
    public void BothEndsOfTheToleranceBelongToIt(long total, int expected) =>
        Assert.Equal(expected, HpaReplicaCalculator.AverageValue(total, 10_000, 4, Band).Replicas);

    [Fact]
    public void ValueTargetMultipliesByReadyPods() =>
        Assert.Equal(4, HpaReplicaCalculator.Value(20_000, 10_000, currentReplicas: 5, readyPods: 2, Band).Replicas);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(25_000, 3)]
    public void AtZeroAnAverageTargetStillCounts(long total, int expected) =>
        Assert.Equal(expected, HpaReplicaCalculator.AverageValue(total, 10_000, 0, Band).Replicas);

    [Fact]
    public void TotalBeyondTheRangeSaturates() =>
        Assert.Equal(int.MaxValue, HpaReplicaCalculator.AverageValue(long.MaxValue, 1, 1, Band).Replicas);

    [Fact]
    public void PendingPodIsUnreadyAndCountsAsIdleWhenGrowing()
    {
        HpaMetric metric = Pods(new() { Usage = 20_000 }, new() { Phase = HpaPodPhase.Pending });

        Assert.Equal(2, HpaReplicaCalculator.Propose(metric, 2, 1, Band).Replicas);
    }

    [Fact]
    public void MissingSampleCountsAsIdleWhenGrowing()
    {
        HpaMetric metric = Pods(new() { Usage = 60_000 }, new());

        Assert.Equal(6, HpaReplicaCalculator.Propose(metric, 2, 2, Band).Replicas);
    }

    [Fact]
    public void MissingSampleCountsAsOnTargetWhenShrinking()
    {
        HpaMetric metric = Pods(new() { Usage = 1_000 }, new() { Usage = 1_000 }, new());

        Assert.Equal(2, HpaReplicaCalculator.Propose(metric, 3, 3, Band).Replicas);
    }

    [Fact]
    public void MetricWithoutAnySampleSaysSo()
    {
        HpaMetric metric = new() { Kind = HpaMetricKind.ResourceUtilization, Target = 50, Pods = [new() { Request = 1000 }] };

        HpaMetricException exception = Assert.Throws<HpaMetricException>(() => HpaReplicaCalculator.Propose(metric, 1, 1, Band));
        Assert.Contains("no metrics returned from resource metrics API", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DefaultGrowthIsTheLargerOfFourPodsAndDouble()
    {
        Assert.Equal(5, UpLimit(HpaScalingRules.DefaultScaleUp, 1, new()));
        Assert.Equal(20, UpLimit(HpaScalingRules.DefaultScaleUp, 10, new()));
    }

    [Fact]
    public void EventExactlyAPeriodOldNoLongerCounts()
    {
        HpaScaleEventLog events = new(new HpaScaleEvent(3, Now - TimeSpan.FromSeconds(15)), new HpaScaleEvent(2, Now - TimeSpan.FromSeconds(14.9)));

        Assert.Equal(2, events.ChangeWithin(TimeSpan.FromSeconds(15), Now));
    }

    [Fact]
    public void PercentagesRoundUpWhenGrowingAndTowardsZeroWhenShrinking()
    {
        HpaScalingRules rules = Rules(HpaSelectPolicy.Max, new HpaScalingPolicy(HpaScalingPolicyType.Percent, 10, TimeSpan.FromSeconds(15)));

        Assert.Equal(6, UpLimit(rules, 5, new()));
        Assert.Equal(4, HpaRateLimits.ScaleDownLimit(rules, 5, new(), new(), Now));
    }

    [Fact]
    public void DisabledDirectionKeepsTheSize()
    {
        HpaBehavior behavior = new(Rules(HpaSelectPolicy.Disabled), Rules(HpaSelectPolicy.Disabled));

        Assert.Equal(new(5, HpaReason.ScaleUpLimit), HpaNormalizer.WithBehavior(behavior, 5, 9, 1, 10, new(), new(), Now));
        Assert.Equal(new(5, HpaReason.ScaleDownLimit), HpaNormalizer.WithBehavior(behavior, 5, 1, 1, 10, new(), new(), Now));
    }

    [Fact]
    public void HistoryNeverForcesTheOppositeMove()
    {
        HpaScaleEventLog ups = new(new HpaScaleEvent(50, Now - TimeSpan.FromSeconds(1)));

        Assert.Equal(new(60, HpaReason.ScaleUpLimit), HpaNormalizer.WithBehavior(HpaBehavior.Default, 60, 90, 1, 100, ups, new(), Now));
    }

    [Fact]
    public void SmallestChangeIsTakenWhereAsked()
    {
        HpaScalingRules rules = Rules(
            HpaSelectPolicy.Min,
            new HpaScalingPolicy(HpaScalingPolicyType.Pods, 4, TimeSpan.FromSeconds(15)),
            new HpaScalingPolicy(HpaScalingPolicyType.Percent, 10, TimeSpan.FromSeconds(15)));

        Assert.Equal(11, UpLimit(rules, 10, new()));
    }

    [Fact]
    public void ManualZeroIsLeftAlone()
    {
        HpaController controller = new(new() { MinReplicas = 1, MaxReplicas = 5 });

        HpaOutcome outcome = controller.Reconcile([External(90_000)], 0, 0, Now);

        Assert.Equal((0, HpaReason.ScalingDisabled), (outcome.Replicas, outcome.Reason));
    }

    [Fact]
    public void ScaleDownHoldsForAWholeWindowWithBehaviorToo()
    {
        HpaController controller = new(new() { MinReplicas = 1, MaxReplicas = 10, Behavior = HpaBehavior.Default });
        List<int> sizes = [];
        int size = 8;
        for (int second = 0; second <= 330; second += 15)
            sizes.Add(size = controller.Reconcile([External(10_000)], size, size, Now + TimeSpan.FromSeconds(second)).Replicas);

        Assert.Equal(20, sizes.TakeWhile(static value => value == 8).Count());
        Assert.Equal(1, sizes[^1]);
    }

    [Fact]
    public void GrowthInOnePeriodIsLimitedAcrossReconciles()
    {
        HpaController controller = new(new() { MinReplicas = 1, MaxReplicas = 100, Behavior = HpaBehavior.Default }, new());

        int first = controller.Reconcile([External(1_000_000)], 1, 1, Now).Replicas;
        int second = controller.Reconcile([External(1_000_000)], first, first, Now + TimeSpan.FromSeconds(5)).Replicas;
        int third = controller.Reconcile([External(1_000_000)], second, second, Now + TimeSpan.FromSeconds(15)).Replicas;

        Assert.Equal((5, 5, 10), (first, second, third));
    }

    private static HpaMetric External(long total) => new() { Kind = HpaMetricKind.ExternalAverageValue, Target = 10_000, Values = [total] };

    private static HpaMetric Pods(params HpaPod[] pods) => new() { Kind = HpaMetricKind.PodsAverageValue, Target = 10_000, Pods = pods };

    private static HpaScalingRules Rules(HpaSelectPolicy select, params HpaScalingPolicy[] policies) => new() { SelectPolicy = select, Policies = policies };

    private static int UpLimit(HpaScalingRules rules, int current, HpaScaleEventLog ups) => HpaRateLimits.ScaleUpLimit(rules, current, ups, new(), Now);
}
