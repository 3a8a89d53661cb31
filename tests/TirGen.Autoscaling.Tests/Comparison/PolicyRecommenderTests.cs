using TirGen.Autoscaling.Tests.Traces;

namespace TirGen.Autoscaling.Tests.Comparison;

public sealed class PolicyRecommenderTests
{
    private static readonly SimulationOptions Endpoint = new()
    {
        ColdStart = TimeDistribution.Fixed(TimeSpan.FromSeconds(4)),
        SlotsPerReplica = 2,
        Objective = ServiceObjective.Parse("p95=10s"),
    };

    private static readonly Lazy<PolicyRecommendation> Found = new(
        static () => PolicyRecommender.Search(TraceFolder.Code, PolicySearchSpace.For(maxReplicas: 16, slotsPerReplica: 2), Endpoint));

    [Fact]
    public void AtLeastAThousandPoliciesAreTried() => Assert.InRange(Found.Value.Evaluated, 1000, 10_000);

    /// <summary>Bursts after silent minutes: what holds on one part of it need not hold on another.</summary>
    [Fact]
    public void WinnerHoldsOrNoneIsNamed()
    {
        PolicyRecommendation found = Found.Value;

        Assert.Equal(found.Winner is not null, found.Trials.Count > 0 && found.Trials[^1].Holds);
        Assert.All(found.Trials.SkipLast(1), static trial => Assert.False(trial.Holds));
        Assert.True(found.Winner?.MeetsObjective ?? true);
        Assert.NotNull(found.CheapestAtBaselineLevel);
    }

    [Fact]
    public void NothingOnTheFrontierIsBeatenByItsNeighbours()
    {
        IReadOnlyList<PolicyScore> frontier = Found.Value.Frontier;

        Assert.True(frontier.Count > 2);
        Assert.All(frontier.Zip(frontier.Skip(1)), static pair => Assert.True(pair.First.Cost < pair.Second.Cost && pair.First.Attainment < pair.Second.Attainment));
    }

    [Fact]
    public void ImpossibleObjectiveHasNoWinner()
    {
        PolicySearchSpace space = new() { MinReplicas = [1], MaxReplicas = 2, ConcurrencyTargets = [4], WatchPeriods = [0], StabilityPeriods = [60] };

        PolicyRecommendation found = PolicyRecommender.Search(TraceFolder.Code, space, Endpoint with { SlotsPerReplica = 1, Objective = ServiceObjective.Parse("p100=0s") });

        Assert.Null(found.Winner);
        Assert.NotEmpty(found.Frontier);
    }

    /// <summary>Day and night, bursts, a ramp; and two recorded hours, of which the second has no policy that holds.</summary>
    [Theory]
    [InlineData("diurnal", true)]
    [InlineData("bursts", true)]
    [InlineData("ramp", true)]
    [InlineData("conversation", true)]
    [InlineData("code", false)]
    public void WinnerHoldsOnSeedsAndPhasesThatTheSearchDidNotSee(string traffic, bool hasWinner)
    {
        TimeSpan hour = TimeSpan.FromHours(1);
        TrafficShape? shape = traffic switch
        {
            "diurnal" => TrafficShape.Diurnal(6, 0.9, hour),
            "bursts" => TrafficShape.Bursts(2, 9, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(7)),
            "ramp" => TrafficShape.Ramp(1, 12, hour),
            _ => null,
        };
        Assert.SkipWhen(shape is null && !TraceFolder.IsGiven, "TIRGEN_TRACES names no folder.");
        SyntheticTrace? synthetic = shape is null ? null : new("traffic", shape, hour, TimeDistribution.Exponential(TimeSpan.FromSeconds(4))) { Seed = 7 };
        RequestTrace trace = (RequestTrace?)synthetic ?? (traffic == "code" ? TraceFolder.Code : TraceFolder.Conversation).Load();

        // A recording has no other draw of its traffic: there the seeds are those of the cold starts.
        SimulationOptions endpoint = new()
        {
            ColdStart = synthetic is null ? TimeDistribution.Uniform(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(45)) : TimeDistribution.Fixed(TimeSpan.FromSeconds(30)),
            Objective = ServiceObjective.Parse(traffic == "code" ? "p95=10s" : "p95=2s"),
        };
        PolicySearchSpace space = new() { MinReplicas = [0, 1, 2, 4], MaxReplicas = 8, ConcurrencyTargets = [3, 4, 5, 6, 7, 8], WatchPeriods = [0, 30, 60], StabilityPeriods = [30, 120, 300] };

        PolicyRecommendation found = PolicyRecommender.Search(trace, space, endpoint);

        Assert.True(found.TestedOnUnseenRequests);
        Assert.Equal(hasWinner, found.Winner is not null);
        if (found.Winner is null)
        {
            Assert.All(found.Trials, static trial => Assert.False(trial.Holds));
            return;
        }

        Assert.True(found.Trials[^1].Holds);
        AutoscalingPolicy winner = found.Winner.Policy;
        SimulationOptions Steady(RequestTrace drawn) => endpoint with { InitialReplicas = SteadyState.SizeFor(winner, drawn, endpoint.SlotsPerReplica) };
        int seeds = Enumerable.Range(8, 8).Count(seed =>
        {
            RequestTrace drawn = (RequestTrace?)synthetic?.WithSeed((ulong)seed) ?? trace;
            return Simulator.Run(drawn, winner, Steady(drawn) with { Seed = (ulong)seed }).MeetsObjective;
        });
        int phases = Enumerable.Range(0, 8).Count(i => Simulator.Run(trace, winner, Steady(trace) with { ClockPhase = TimeSpan.FromSeconds(0.5 + (i * 15 / 8.0)) }).MeetsObjective);
        TestContext.Current.TestOutputHelper?.WriteLine($"{traffic}: {seeds} seeds, {phases} phases, {winner}");
        PolicyDocument document = PolicyDocument.Read(winner.ToPayload());
        Assert.Equal(winner, document.Policy);
        Assert.DoesNotContain(document.Lint(), static finding => finding.Severity == FindingSeverity.Error);
        Assert.InRange(seeds, 7, 8);
        Assert.InRange(phases, 7, 8);
    }

    [Fact]
    public void NoWinnerIsNamedThatDoesNotHold()
    {
        // One request alone in an hour: the second half of the recording is nothing like the first.
        TraceRequest[] requests =
        [
            .. Enumerable.Range(0, 3600).Select(static i => new TraceRequest(TimeSpan.FromSeconds(i), TimeSpan.FromSeconds((i / 601) % 2 == 0 ? 1 : 30))),
        ];
        PolicySearchSpace space = new() { MinReplicas = [1], MaxReplicas = 4, ConcurrencyTargets = [1, 2], WatchPeriods = [0], StabilityPeriods = [60] };

        PolicyRecommendation found = PolicyRecommender.Search(new MemoryTrace("two halves", requests), space, new() { SlotsPerReplica = 2 });

        Assert.Null(found.Winner);
        Assert.NotEmpty(found.Trials);
        Assert.All(found.Trials, static trial => Assert.False(trial.Holds));
    }

    [Theory]
    [InlineData("p99_response=1s", true)]
    [InlineData("p50_response=2s", true)]
    [InlineData("p99_response=60s", false)]
    [InlineData("p99_wait=0s", false)]
    public void ObjectiveBelowTheServiceItselfIsOutOfReach(string objective, bool outOfReach)
    {
        SyntheticTrace trace = new("traffic", TrafficShape.Steady(1), TimeSpan.FromMinutes(20), TimeDistribution.Exponential(TimeSpan.FromSeconds(4)));
        PolicySearchSpace space = new() { MinReplicas = [1], MaxReplicas = 4, ConcurrencyTargets = [4], WatchPeriods = [0], StabilityPeriods = [60] };

        PolicyRecommendation found = PolicyRecommender.Search(trace, space, new() { Objective = ServiceObjective.Parse(objective) });

        Assert.Equal(outOfReach, found.IsOutOfReach);
        Assert.True(!outOfReach || found.Winner is null);
    }

    [Fact]
    public void WarmUpAndSteadyStartLeaveTheColdFleetOut()
    {
        SyntheticTrace trace = new("running", TrafficShape.Steady(6), TimeSpan.FromMinutes(30), TimeDistribution.Exponential(TimeSpan.FromSeconds(6)));
        AutoscalingPolicy policy = Generators.Concurrency(1, 12, 5);
        int steady = SteadyState.SizeFor(policy, trace, slotsPerReplica: 8);

        double cold = Simulator.Run(trace, policy).Attainment;
        SimulationResult warm = Simulator.Run(trace, policy, new() { WarmUp = TimeSpan.FromMinutes(10) });
        SimulationResult started = Simulator.Run(trace, policy, new() { InitialReplicas = steady });

        Assert.InRange(steady, 7, 9);
        Assert.True(cold < 0.97 && warm.Attainment > 0.99 && started.Attainment > 0.99);
        Assert.InRange(warm.Measured, 6 * 1200 * 0.9, 6 * 1200 * 1.1);
        Assert.Equal(warm.Measured, warm.Waits.Count + warm.Waits.CountWithoutEnd);
        Assert.InRange(warm.ReplicaHours, steady * (1 / 3.0) * 0.8, 12 / 3.0);
    }

    [Fact]
    public void SearchTellsItsProgressAndCanBeCancelled()
    {
        using CancellationTokenSource source = new();
        Counter counter = new(source);

        Assert.ThrowsAny<OperationCanceledException>(() => PolicyRecommender.Search(
            TraceFolder.Code, PolicySearchSpace.For(16, 8), Endpoint, progress: counter, cancellationToken: source.Token));
        Assert.InRange(counter.Reports, 1, 1000);
    }

    [Fact]
    public void EveryPolicyOfASpaceIsWithoutErrors()
    {
        AutoscalingPolicy[] policies = [.. (PolicySearchSpace.For(64, 8) with { RateTargets = [1, 2] }).Policies()];

        Assert.Equal(policies.Length, policies.Distinct().Count());
        Assert.All(policies, static policy => Assert.True(PolicyLinter.IsUsable(policy)));
    }

    [Fact]
    public void ComparisonKeepsTheOrderOfItsPolicies()
    {
        AutoscalingPolicy[] policies = [Generators.Concurrency(1, 4, 8), Generators.Concurrency(4, 8, 2), Generators.Concurrency(2, 2, 1)];

        IReadOnlyList<SimulationResult> results = PolicyComparison.Run(TraceFolder.Code, policies, Endpoint);

        Assert.Equal(policies, results.Select(static result => result.Policy));
        Assert.True(results[1].Cost > results[0].Cost);
    }

    private sealed class Counter(CancellationTokenSource source) : IProgress<int>
    {
        private int _reports;

        public int Reports => _reports;

        public void Report(int value)
        {
            if (Interlocked.Increment(ref _reports) == 1)
                source.Cancel();
        }
    }
}
