namespace TirGen.Autoscaling.Tests.Policies;

public sealed class PolicyLinterTests
{
    private static readonly AutoscalingPolicy Good = new()
    {
        MinReplicas = 1,
        MaxReplicas = 8,
        Rules = [new() { Metric = AutoscalingMetric.Concurrency, Value = 6, WatchPeriod = 0 }],
    };

    private static readonly AutoscalingRule Rate = new() { Metric = AutoscalingMetric.RequestRate, Value = 3, Window = 60, WatchPeriod = 0 };

    private static readonly AutoscalingRule Custom = new() { Metric = AutoscalingMetric.Custom, Value = 3, WatchPeriod = 0, CustomMetricName = "vllm:num_requests_waiting" };

    /// <summary>Each finding of the list with a policy that has it, its severity and its place.</summary>
    public static TheoryData<string, FindingSeverity, string, AutoscalingPolicy, double, int> Cases => new()
    {
        { "min-negative", FindingSeverity.Error, "/min_replicas", Good with { MinReplicas = -1 }, 0, 0 },
        { "max-below-one", FindingSeverity.Error, "/max_replicas", Good with { MinReplicas = 0, MaxReplicas = 0 }, 0, 0 },
        { "max-above-limit", FindingSeverity.Warning, "/max_replicas", Good with { MaxReplicas = 65 }, 0, 0 },
        { "min-above-max", FindingSeverity.Error, "/min_replicas", Good with { MinReplicas = 9 }, 0, 0 },
        { "no-rules", FindingSeverity.Warning, "/rules", Good with { Rules = [] }, 0, 0 },
        { "value-not-positive", FindingSeverity.Error, "/rules/0/value", With(Good.Rules[0] with { Value = 0 }), 0, 0 },
        { "custom-without-name", FindingSeverity.Error, "/rules/0/custom_metric_name", With(Custom with { CustomMetricName = " " }), 0, 0 },
        { "name-without-custom", FindingSeverity.Warning, "/rules/0/custom_metric_name", With(Rate with { CustomMetricName = "x" }), 0, 0 },
        { "no-metric", FindingSeverity.Error, "/rules/0/metric", With(Rate with { Metric = AutoscalingMetric.None }), 0, 0 },
        { "period-negative", FindingSeverity.Error, "/stability_period", Good with { StabilityPeriod = -1 }, 0, 0 },
        { "period-negative", FindingSeverity.Error, "/initial_cooldown_period", Good with { InitialCooldownPeriod = -1 }, 0, 0 },
        { "period-negative", FindingSeverity.Error, "/rules/0/watch_period", With(Rate with { WatchPeriod = -1 }), 0, 0 },
        { "window-below-one", FindingSeverity.Error, "/rules/0/window", With(Rate with { Window = 0 }), 0, 0 },
        { "waiting-only", FindingSeverity.Warning, "/rules", With(Custom), 0, 0 },
        { "waiting-only", FindingSeverity.Warning, "/rules", With(Custom with { CustomMetricName = "queue_waiting" }), 0, 0 },
        { "granularity-below-one", FindingSeverity.Error, "/rules/0/granularity", With(Rate with { Granularity = 0 }), 0, 0 },
        { "granularity-above-window", FindingSeverity.Warning, "/rules/0/granularity", With(Rate with { Window = 1, Granularity = 2 }), 0, 0 },
        { "granularity-not-one", FindingSeverity.Warning, "/rules/0/granularity", With(Rate with { Granularity = 5 }), 0, 0 },
        { "window-too-short", FindingSeverity.Warning, "/rules/0/window", With(Rate with { Window = 9 }), 0, 0 },
        { "granularity-straddles", FindingSeverity.Warning, "/rules/0/granularity", With(Rate with { Granularity = 7, Window = 70 }), 0, 0 },
        { "zero-without-hold-queue", FindingSeverity.Warning, "/is_hold_queue", Good with { MinReplicas = 0 }, 0, 0 },
        { "zero-with-rate-only", FindingSeverity.Warning, "/rules", With(Rate) with { MinReplicas = 0 }, 61, 0 },
        { "zero-with-custom-only", FindingSeverity.Warning, "/rules", With(Custom) with { MinReplicas = 0 }, 0, 0 },
        { "watch-adds-to-cold-start", FindingSeverity.Warning, "/rules", With(Good.Rules[0] with { WatchPeriod = 60 }), 30, 0 },
        { "stability-below-cold-start", FindingSeverity.Warning, "/stability_period", Good with { StabilityPeriod = 60 }, 61, 0 },
        { "repeated-metric", FindingSeverity.Warning, "/rules/1/metric", With(Rate, Rate with { Value = 9 }), 0, 0 },
        { "target-above-capacity", FindingSeverity.Warning, "/rules/0/value", With(Good.Rules[0] with { Value = 100 }), 0, 32 },
        { "watch-periods-differ", FindingSeverity.Info, "/rules", With(Rate, Custom with { WatchPeriod = 15 }), 0, 0 },
    };

    [Theory]
    [InlineData(2, 8, 3, 0)]
    [InlineData(3, 8, 3, 0)]
    [InlineData(4, 8, 3, 1)]
    [InlineData(4, 4, 3, 1)]
    [InlineData(0, 8, 1, 0)]
    public void MinimumIsHeldToTheRoomThereIs(int min, int max, int capacity, int count) =>
        Assert.Equal(count, PolicyLinter.Check(Good with { MinReplicas = min, MaxReplicas = max }, new() { Capacity = capacity }).Count(static finding => finding.Id == "minimum-over-capacity"));

    /// <summary>What a window of no bucket makes of a rate needs no further words.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void WindowOfNothingIsOneFinding(int window) =>
        Assert.Equal("window-below-one", Assert.Single(PolicyLinter.Check(With(Rate with { Window = window }))).Id);

    [Theory]
    [MemberData(nameof(Cases))]
    public void FindingHasItsPlaceAndSeverity(string id, FindingSeverity severity, string pointer, AutoscalingPolicy policy, double coldStart, int slots)
    {
        IReadOnlyList<Finding> findings = PolicyLinter.Check(policy, Options(coldStart, slots));

        Finding finding = Assert.Single(findings, finding => finding.Id == id && finding.Pointer == pointer);
        Assert.Equal(severity, finding.Severity);
        Assert.NotEmpty(finding.Message);
        Assert.NotEmpty(finding.Remedy);
    }

    [Theory]
    [InlineData(5, 8, 4, true)]
    [InlineData(2, 8, 4, false)]
    [InlineData(1, 1, 2, true)]
    [InlineData(9, 64, 2, false)]
    public void RateAboveWhatAReplicaServesIsFound(int target, int slots, double service, bool found)
    {
        PolicyLintOptions options = new() { SlotsPerReplica = slots, MeanServiceTime = TimeSpan.FromSeconds(service) };

        Assert.Equal(found, PolicyLinter.Check(With(Rate with { Value = target }), options).Any(static finding => finding.Id == "rate-above-capacity"));
        Assert.DoesNotContain(PolicyLinter.Check(With(Rate with { Value = target }), options with { MeanServiceTime = null }), static finding => finding.Id == "rate-above-capacity");
    }

    [Fact]
    public void PolicyWithoutRulesIsNotUsable()
    {
        Assert.False(PolicyLinter.IsUsable(Good with { Rules = [] }));
        Assert.True(PolicyLinter.IsUsable(Good with { Rules = [], MaxReplicas = 1 }));
        Assert.Equal("Stay at 2: there is no rule to scale by.", new PolicyEvaluator(Good with { Rules = [] }).Evaluate([], 2, TimeSpan.Zero).Explain(Good with { Rules = [] }));
    }

    [Fact]
    public void GoodPolicyHasNoFinding() => Assert.Empty(PolicyLinter.Check(Good, Options(5, 8)));

    [Fact]
    public void CleanRateRuleHasNoFinding() => Assert.Empty(PolicyLinter.Check(With(Rate), Options(5, 8)));

    [Fact]
    public void PrivateClusterAllowsMoreReplicas()
    {
        Assert.Empty(PolicyLinter.Check(Good with { MaxReplicas = 512 }, new() { PrivateCluster = true }));
        Assert.NotEmpty(PolicyLinter.Check(Good with { MaxReplicas = 513 }, new() { PrivateCluster = true }));
    }

    [Fact]
    public void ErrorsComeFirst()
    {
        AutoscalingPolicy policy = With(Rate with { Granularity = 7, Window = 7 }, Rate with { Value = 0 });

        IReadOnlyList<Finding> findings = PolicyLinter.Check(policy);

        Assert.True(findings.Count > 2);
        Assert.Equal(findings.OrderByDescending(static finding => finding.Severity), findings);
    }

    private static AutoscalingPolicy With(params AutoscalingRule[] rules) => Good with { Rules = [.. rules] };

    private static PolicyLintOptions Options(double coldStart, int slots) => new()
    {
        ColdStart = coldStart > 0 ? TimeSpan.FromSeconds(coldStart) : null,
        SlotsPerReplica = slots > 0 ? slots : null,
    };
}
