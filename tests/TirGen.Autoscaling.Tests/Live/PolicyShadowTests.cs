namespace TirGen.Autoscaling.Tests.Live;

/// <summary>A policy beside a running endpoint decides as the same policy in a simulation of it.</summary>
public sealed class PolicyShadowTests
{
    private static readonly AutoscalingPolicy Policy = Generators.Concurrency(1, 8, 10, stability: 60) with { Rules = [new() { Metric = AutoscalingMetric.Concurrency, Value = 10, WatchPeriod = 30 }] };

    /// <summary>What the evaluator is told at each sync of a run, the shadow is told as readings twice a second.</summary>
    [Theory]
    [InlineData("tir-keda-http")]
    [InlineData("tir-keda-http,W3,S2")]
    [InlineData("knative-kpa")]
    public void DecidesAsTheEvaluatorDoes(string profile)
    {
        EvaluationProfile reading = EvaluationProfile.Parse(profile);
        PolicyShadow shadow = new(Policy, reading);
        List<int> sizes = [];
        for (double second = 0; second < 1200; second += 0.5)
        {
            if (shadow.Observe(TimeSpan.FromSeconds(second), new() { Concurrency = Load(second) }) is { } decision)
            {
                Assert.Equal(sizes.Count > 0 ? sizes[^1] : 1, decision.Current);
                sizes.Add(decision.Desired);
            }
        }

        Assert.InRange(sizes.Count, 1200 / (int)reading.SyncPeriod.TotalSeconds, (1200 / (int)reading.SyncPeriod.TotalSeconds) + 1);
        Assert.Equal(shadow.Size, sizes[^1]);
        Assert.Equal(1, sizes[0]);
        Assert.Equal(6, sizes.Max());
        Assert.Equal(1, sizes[^1]);

        static double Load(double second) => second is > 300 and < 700 ? 58 : 4;
    }

    [Fact]
    public void ACounterBecomesARateAndMayBeginAnew()
    {
        AutoscalingPolicy policy = Policy with { Rules = [new() { Metric = AutoscalingMetric.RequestRate, Value = 5, WatchPeriod = 0, Window = 60, Granularity = 1 }] };
        PolicyShadow shadow = new(policy);
        double total = 1e6;
        Decision? last = null;
        for (int second = 0; second <= 300; second += 5)
        {
            // 12 requests a second; the process restarts in between.
            total = second == 150 ? 60 : total + 60;
            last = shadow.Observe(TimeSpan.FromSeconds(second), new() { Requests = total }) ?? last;
        }

        Assert.Equal(3, last!.Value.Desired);
        Assert.InRange(last.Value.DrivingTotalMilli, 11_000, 12_500);
    }

    [Fact]
    public void TheSizeOfTheEndpointCountsWhereItIsRead()
    {
        PolicyShadow shadow = new(Policy with { Rules = [new() { Metric = AutoscalingMetric.Concurrency, Value = 10, WatchPeriod = 0 }] });

        Assert.Equal(3, shadow.Observe(TimeSpan.FromSeconds(15), new() { Concurrency = 30, Replicas = 1 })!.Value.Desired);
        Decision second = shadow.Observe(TimeSpan.FromSeconds(30), new() { Concurrency = 30, Replicas = 1 })!.Value;
        Assert.Equal((1, 3), (second.Current, second.Desired));
    }

    [Fact]
    public void WhatCouldNotBeReadHasNoSample()
    {
        AutoscalingPolicy policy = Policy with { Rules = [new() { Metric = AutoscalingMetric.Custom, CustomMetricName = "queue", Value = 2 }] };
        PolicyShadow shadow = new(policy);

        Assert.Equal(DecisionReason.MetricsUnavailable, shadow.Observe(TimeSpan.Zero, new() { Replicas = 2, Custom = static _ => null })!.Value.Reason);
        Assert.Null(shadow.Observe(TimeSpan.FromSeconds(5), new()));
        Decision decision = shadow.Observe(TimeSpan.FromSeconds(15), new() { Replicas = 2, Custom = static name => name == "queue" ? 9 : null })!.Value;
        Assert.Equal(9000, decision.DrivingTotalMilli);
        Assert.Throws<ArgumentException>(() => shadow.Observe(TimeSpan.FromSeconds(1), new()));
    }

    /// <summary>With the add-on a request wakes the endpoint between the clocks.</summary>
    [Fact]
    public void ARequestWakesAtOnce()
    {
        PolicyShadow shadow = new(Policy with { MinReplicas = 0 });

        Assert.Equal(0, shadow.Observe(TimeSpan.Zero, new() { Concurrency = 0 })!.Value.Desired);
        Assert.Null(shadow.Observe(TimeSpan.FromSeconds(1), new() { Concurrency = 0 }));
        Assert.Equal(1, shadow.Observe(TimeSpan.FromSeconds(2), new() { Concurrency = 1 })!.Value.Desired);
        Assert.Equal(1, shadow.Size);
    }
}
