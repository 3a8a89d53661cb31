namespace TirGen.Autoscaling.Tests.Simulation;

/// <summary>Runs small enough to be worked out by hand.</summary>
public sealed class SimulatorTests
{
    [Fact]
    public void RequestAtZeroReplicasIsHeldThroughTheColdStart()
    {
        SimulationResult result = Simulator.Run(Trace((0, 1)), Generators.Concurrency(0, 4, 10), Endpoint(coldStart: 10, slots: 1));

        // The tick at 0.5 s sees it, the replica is ready at 10.5 s, the service ends at 11.5 s.
        Assert.Equal(Seconds(10.5), result.Wait.Max);
        Assert.Equal(Seconds(11.5), result.Response.Max);
        Assert.Equal((1L, 1L, 1L), (result.ColdStarts, result.ColdRequests, result.Served));
        Assert.Equal(11.0 / 3600, result.ReplicaHours, 1e-12);
        Assert.Equal(1L, result.Reasons[DecisionReason.Activated]);
    }

    [Fact]
    public void WithoutHoldQueueItIsRefused()
    {
        SimulationResult result = Simulator.Run(Trace((0, 1)), Generators.Concurrency(0, 4, 10, hold: false), Endpoint());

        Assert.Equal((1L, 0L, 0.0), (result.Refused, result.Served, result.Attainment));
    }

    [Fact]
    public void RefusedRequestStillWakesTheEndpoint()
    {
        SimulationResult result = Simulator.Run(Trace((0, 1), (30, 1)), Generators.Concurrency(0, 4, 10, hold: false), Endpoint(coldStart: 10));

        Assert.Equal((1L, 1L, 1L), (result.Refused, result.ColdStarts, result.Served));
    }

    [Fact]
    public void HeldRequestGivesUpAfterTheTimeout()
    {
        SimulationResult result = Simulator.Run(Trace((0, 1), (6, 1)), Generators.Concurrency(0, 4, 10), Endpoint(coldStart: 10) with { HoldTimeout = Seconds(5) });

        Assert.Equal((1L, 1L), (result.TimedOut, result.Served));
        Assert.Equal(Seconds(4.5), result.ServedWait.Max);
        Assert.Equal(LatencyHistogram.WithoutEnd, result.Wait.Max);
    }

    [Fact]
    public void WaitingRequestsAreServedFirstComeFirstServed()
    {
        SimulationResult result = Simulator.Run(Trace((0, 2), (0, 2), (1, 2)), Fixed(1), Endpoint(slots: 1));

        Assert.Equal(Seconds(3), result.Wait.Max);
        Assert.Equal(Seconds(5.0 / 3), result.Wait.Mean);
        Assert.Equal(2, result.PeakQueue);
        Assert.Equal(1.0, result.Utilization, 1e-9);
    }

    [Fact]
    public void ServiceThatEndsAtAnArrivalFreesItsSlotFirst()
    {
        SimulationResult result = Simulator.Run(Trace((0, 2), (2, 2)), Fixed(1), Endpoint(slots: 1));

        Assert.Equal(TimeSpan.Zero, result.Wait.Max);
    }

    [Fact]
    public void LeastLoadedReplicaServes()
    {
        // Two replicas of two slots: were the second request put beside the first, draining would wait for both.
        AutoscalingPolicy policy = Generators.Concurrency(1, 2, 10, stability: 0);
        SimulationResult result = Simulator.Run(Trace((0, 50), (1, 100)), policy, Endpoint(slots: 2) with { InitialReplicas = 2, TerminationGrace = null });

        Assert.Equal(101 + 50, result.ReplicaHours * 3600, 1e-6);
    }

    [Fact]
    public void DrainingReplicaFinishesWhatItServes()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 2, 10, stability: 0);
        SimulationResult result = Simulator.Run(Trace((0, 100), (0, 100)), policy, Endpoint(slots: 1) with { InitialReplicas = 2, TerminationGrace = null });

        Assert.Equal((2L, 0L, 1L), (result.Served, result.Rejected, result.ScaleDowns));
        Assert.Equal(1, result.Timeline[0].Draining);
        Assert.Equal(200.0 / 3600, result.ReplicaHours, 1e-9);
    }

    [Fact]
    public void DrainingReplicaInterruptsWhatOutlastsItsGracePeriod()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 2, 10, stability: 0);
        SimulationResult result = Simulator.Run(Trace((0, 100), (0, 100), (1, 30)), policy, Endpoint(slots: 2) with { InitialReplicas = 2, TerminationGrace = Seconds(20) });

        // The newer replica goes at 15 s and is gone at 35 s: what ends at 31 s is served, what ends at 100 s is not.
        Assert.Equal((2L, 1L, 0L), (result.Served, result.Interrupted, result.Rejected));
        Assert.Equal((2, 1), (result.PeakReplicas, result.PeakDraining));
        Assert.Equal(LatencyHistogram.WithoutEnd, result.Response.Max);
        Assert.Equal(Seconds(100), result.ServedResponse.Max);
        Assert.Equal(2.0 / 3, result.Attainment, 1e-9);
        Assert.Equal((100 + 35) / 3600.0, result.ReplicaHours, 1e-9);
        Assert.Equal(1L, result.Timeline.Sum(static point => point.Interrupted));
    }

    [Fact]
    public void HoldEndsWithAReadyReplicaAndTheQueueHasItsOwnLimit()
    {
        MemoryTrace trace = Trace((0, 9), (0, 9), (0, 9));
        SimulationOptions one = Endpoint(slots: 1);

        Assert.Equal(0L, Simulator.Run(trace, Fixed(1), one with { HoldTimeout = Seconds(1) }).TimedOut);
        Assert.Equal(1L, Simulator.Run(trace, Fixed(1), one with { QueueTimeout = Seconds(10) }).TimedOut);

        // From zero the replica is ready at 10.5 s: within the hold, and the wait for a slot begins then.
        AutoscalingPolicy zero = Generators.Concurrency(0, 1, 10);
        Assert.Equal(0L, Simulator.Run(trace, zero, one with { HoldTimeout = Seconds(11) }).TimedOut);
        Assert.Equal(3L, Simulator.Run(trace, zero, one with { HoldTimeout = Seconds(10) }).TimedOut);
        Assert.Equal(1L, Simulator.Run(trace, zero, one with { HoldTimeout = Seconds(11), QueueTimeout = Seconds(10) }).TimedOut);
    }

    [Fact]
    public void QueueIsWorkedOffHoweverLongItTakes()
    {
        SimulationResult result = Simulator.Run(Trace((0, 7200), (0, 7200), (0, 7200)), Fixed(1), Endpoint(slots: 1));

        Assert.Equal((3L, 0L, 6.0), (result.Served, result.QueuedAtEnd, Math.Round(result.ReplicaHours, 3)));
    }

    [Fact]
    public void WhatNeverWakesIsCountedAndItsAgeSaid()
    {
        AutoscalingPolicy policy = Generators.Concurrency(0, 8, 1) with { Rules = [new() { Metric = AutoscalingMetric.Custom, Value = 2, CustomMetricName = "running", WatchPeriod = 0 }] };
        SimulationResult result = Simulator.Run(Trace((0, 1), (60, 1)), policy, Endpoint());

        Assert.Equal((2L, 2L, TimeSpan.FromSeconds(3660)), (result.QueuedAtEnd, result.Unserved, result.OldestQueuedAge));
        Assert.Equal(LatencyHistogram.WithoutEnd, result.Wait.P50);
        Assert.Equal(TimeSpan.Zero, result.ServedWait.Max);
        Assert.Equal(0.0, result.Cost);
    }

    [Fact]
    public void PercentilesCountTheUnservedBeyondAllOthers()
    {
        SimulationOptions options = Endpoint(slots: 1) with { WhenSaturated = SaturationBehavior.Reject };
        SimulationResult result = Simulator.Run(Trace((0, 1), (2, 1), (4, 1), (4.5, 1)), Fixed(1), options);

        Assert.Equal(TimeSpan.Zero, result.Waits.Percentile(75));
        Assert.Equal(LatencyHistogram.WithoutEnd, result.Waits.Percentile(75.1));
        Assert.Equal(LatencyHistogram.WithoutEnd, result.Wait.Mean);
        Assert.Equal(Seconds(1), result.ServedResponse.Mean);
    }

    [Fact]
    public void LastPointOfTheTimelineHasTheLastDecision()
    {
        SimulationResult late = Simulator.Run(Trace((0, 1), (19, 1)), Fixed(1), Endpoint());
        SimulationResult early = Simulator.Run(Trace((0, 1)), Fixed(1), Endpoint());

        Assert.Equal((DecisionReason.AutoscalingOff, 1, 1), (late.Timeline[^1].Decision.Reason, late.Timeline[^1].Decision.Desired, late.Timeline[^1].Decision.Proposed));
        Assert.Equal((DecisionReason.NotEvaluated, 1), (early.Timeline[^1].Decision.Reason, early.Timeline[^1].Decision.Desired));
        Assert.Equal("Stay at 1: the autoscaler has not looked yet.", early.Timeline[^1].Decision.Explain(Fixed(1)));
        Assert.Equal(DecisionReason.NotEvaluated, default(Decision).Reason);
    }

    [Fact]
    public void PhaseMovesTheClocks()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 4, 1);
        MemoryTrace trace = Trace((0, 30), (0, 30), (0, 30));

        Assert.Equal(Seconds(4), Simulator.Run(trace, policy, Endpoint() with { ClockPhase = Seconds(4) }).Timeline[0].Time);
        Assert.Equal(Seconds(15), Simulator.Run(trace, policy, Endpoint()).Timeline[0].Time);
        Assert.Equal(Seconds(2), Simulator.Run(trace, policy, Endpoint() with { ClockPhase = Seconds(32) }).Timeline[0].Time);
    }

    [Fact]
    public void QuietBeginningIsPartOfTheRun()
    {
        SimulationResult result = Simulator.Run(Trace((600, 1)), Fixed(1), Endpoint());

        Assert.Equal((Seconds(600), Seconds(600), 41), (result.FirstArrival, result.LastArrival, result.Timeline.Count));
        Assert.Equal(1.0, result.Timeline[40].Arrivals + result.Timeline[39].Arrivals);
    }

    [Fact]
    public void ShrinkingCancelsStartingReplicasFirst()
    {
        AutoscalingPolicy policy = Generators.Concurrency(1, 4, 1, stability: 0);
        SimulationResult result = Simulator.Run(Trace((0, 20), (0, 20), (0, 20), (60, 1)), policy, Endpoint(coldStart: 100, slots: 4));

        Assert.Equal((2L, 1L, 1L), (result.ColdStarts, result.ScaleUps, result.ScaleDowns));
        Assert.All(result.Timeline, static point => Assert.Equal(1, point.Ready));
    }

    [Fact]
    public void SaturatedReplicasMayRefuse()
    {
        SimulationResult result = Simulator.Run(Trace((0, 9), (1, 9)), Fixed(1), Endpoint(slots: 1) with { WhenSaturated = SaturationBehavior.Reject });

        Assert.Equal((1L, 1L), (result.Refused, result.Served));
    }

    [Fact]
    public void FullQueueRefuses()
    {
        SimulationResult result = Simulator.Run(Trace((0, 9), (1, 9), (2, 9)), Fixed(1), Endpoint(slots: 1) with { MaxQueueLength = 1 });

        Assert.Equal((1L, 2L), (result.Refused, result.Served));
    }

    [Fact]
    public void RunEndsAtTheLimitEvenIfRequestsAreLeft()
    {
        SimulationOptions options = Endpoint(slots: 1) with { MaxTail = Seconds(10) };
        SimulationResult result = Simulator.Run(Trace((0, 60), (0, 60)), Fixed(1), options);

        Assert.Equal((1L, 1L, 0L), (result.InServiceAtEnd, result.QueuedAtEnd, result.Served));
        Assert.Equal(Seconds(10), result.Duration);
        Assert.Equal(1.0, result.Utilization, 1e-9);
        Assert.Equal(2.0, result.MeanConcurrency, 1e-9);
    }

    [Fact]
    public void TailShowsTheWayBackToZero()
    {
        SimulationOptions options = Endpoint(coldStart: 1) with { Tail = Seconds(200) };
        SimulationResult result = Simulator.Run(Trace((0, 1)), Generators.Concurrency(0, 4, 10, stability: 60), options);

        Assert.Equal(0, result.Timeline[^1].Ready);
        Assert.Equal(1L, result.Reasons[DecisionReason.ScaledToZero]);
        Assert.Equal(Seconds(200), result.Duration);
    }

    [Fact]
    public void PriceAndObjectiveAreAccountedFor()
    {
        SimulationOptions options = Endpoint(slots: 1) with { PricePerReplicaHour = 3.5, Objective = ServiceObjective.Parse("p50_response=2s"), Tail = TimeSpan.FromHours(1) };
        SimulationResult result = Simulator.Run(Trace((0, 2), (0, 2)), Fixed(1), options);

        Assert.Equal(3.5, result.Cost, 1e-9);
        Assert.Equal(3.5, result.Timeline[^1].CumulativeCost, 1e-9);
        Assert.Equal(0.5, result.Attainment);
        Assert.True(result.MeetsObjective);
    }

    [Fact]
    public void WatchPeriodDelaysGrowthUnderW1AndNotUnderW3()
    {
        SyntheticTrace trace = new("steady", TrafficShape.Steady(10), TimeSpan.FromMinutes(5), TimeDistribution.Fixed(Seconds(2)));
        AutoscalingPolicy policy = Generators.Concurrency(1, 8, 4, watch: 60);

        IReadOnlyList<SimulationResult> results = PolicyComparison.RunReadings(
            trace, policy, [EvaluationProfile.Parse("tir-keda-http,W1"), EvaluationProfile.Parse("tir-keda-http,W3")], Endpoint(coldStart: 5, slots: 4));

        Assert.True(results[0].Wait.P95 > results[1].Wait.P95);
        Assert.Contains("W1", results[0].Profile.ToString(), StringComparison.Ordinal);
        Assert.Contains("W3", results[1].Profile.ToString(), StringComparison.Ordinal);
        Assert.True(results[0].Reasons.ContainsKey(DecisionReason.StabilizedUp));
    }

    [Theory]
    [InlineData("vllm:num_requests_waiting")]
    [InlineData("vllm:num_requests_running")]
    public void CustomMetricOfTheQueueOrTheBatchDrives(string name)
    {
        SyntheticTrace trace = new("steady", TrafficShape.Steady(10), TimeSpan.FromMinutes(5), TimeDistribution.Fixed(Seconds(2)));
        AutoscalingPolicy policy = Generators.Concurrency(1, 8, 1) with { Rules = [new() { Metric = AutoscalingMetric.Custom, Value = 2, CustomMetricName = name, WatchPeriod = 0 }] };

        Assert.True(Simulator.Run(trace, policy, Endpoint(slots: 4)).PeakReplicas > 4);
    }

    [Fact]
    public void CustomMetricAloneNeverWakesAnEndpointAtZero()
    {
        AutoscalingPolicy policy = Generators.Concurrency(0, 8, 1) with { Rules = [new() { Metric = AutoscalingMetric.Custom, Value = 2, CustomMetricName = "waiting", WatchPeriod = 0 }] };
        SimulationResult result = Simulator.Run(Trace((0, 1)), policy, Endpoint() with { MaxTail = Seconds(60) });

        Assert.Equal((1L, 0L), (result.QueuedAtEnd, result.ColdStarts));
    }

    [Fact]
    public void RunCanBeCancelledAndTellsItsProgress()
    {
        using CancellationTokenSource source = new();
        SyntheticTrace trace = new("long", TrafficShape.Steady(1), TimeSpan.FromDays(30), TimeDistribution.Fixed(Seconds(1)));
        List<TimeSpan> reports = [];

        Assert.Throws<OperationCanceledException>(() => Simulator.Run(trace, Fixed(1), progress: new Listener(time =>
        {
            reports.Add(time);
            source.Cancel();
        }), cancellationToken: source.Token));
        Assert.Equal([Seconds(2048)], reports);
    }

    private static MemoryTrace Trace(params (double Arrival, double Service)[] requests) =>
        new("hand", [.. requests.Select(static request => new TraceRequest(Seconds(request.Arrival), Seconds(request.Service)))]);

    private static AutoscalingPolicy Fixed(int size) => new() { MinReplicas = size, MaxReplicas = size };

    private static SimulationOptions Endpoint(double coldStart = 10, int slots = 8) => new()
    {
        ColdStart = TimeDistribution.Fixed(Seconds(coldStart)),
        SlotsPerReplica = slots,
    };

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private sealed class Listener(Action<TimeSpan> listen) : IProgress<TimeSpan>
    {
        public void Report(TimeSpan value) => listen(value);
    }
}
