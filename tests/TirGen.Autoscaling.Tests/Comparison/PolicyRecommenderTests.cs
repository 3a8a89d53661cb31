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

    [Fact]
    public void WinnerMeetsTheObjectiveForLessThanTheDefaultPolicy()
    {
        PolicyRecommendation found = Found.Value;

        Assert.NotNull(found.Winner);
        Assert.True(found.Winner.MeetsObjective);
        if (found.Baseline.MeetsObjective)
            Assert.True(found.Winner.Cost < found.Baseline.Cost);
        Assert.NotNull(found.CheapestAtBaselineLevel);
        Assert.True(found.CheapestAtBaselineLevel.Cost < found.Baseline.Cost);
        Assert.True(found.CheapestAtBaselineLevel.Attainment >= found.Baseline.Attainment);
    }

    [Fact]
    public void NothingOnTheFrontierIsBeatenByItsNeighbours()
    {
        IReadOnlyList<PolicyScore> frontier = Found.Value.Frontier;

        Assert.True(frontier.Count > 2);
        Assert.All(frontier.Zip(frontier.Skip(1)), static pair => Assert.True(pair.First.Cost < pair.Second.Cost && pair.First.Attainment < pair.Second.Attainment));
        Assert.Contains(frontier, score => score.Policy == Found.Value.Winner!.Policy);
    }

    [Fact]
    public void WinnerIsAPayloadWithoutErrors()
    {
        PolicyDocument document = PolicyDocument.Read(Found.Value.Winner!.Policy.ToPayload());

        Assert.Equal(Found.Value.Winner.Policy, document.Policy);
        Assert.DoesNotContain(document.Lint(), static finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void ImpossibleObjectiveHasNoWinner()
    {
        PolicySearchSpace space = new() { MinReplicas = [1], MaxReplicas = 2, ConcurrencyTargets = [4], WatchPeriods = [0], StabilityPeriods = [60] };

        PolicyRecommendation found = PolicyRecommender.Search(TraceFolder.Code, space, Endpoint with { SlotsPerReplica = 1, Objective = ServiceObjective.Parse("p100=0s") });

        Assert.Null(found.Winner);
        Assert.NotEmpty(found.Frontier);
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
