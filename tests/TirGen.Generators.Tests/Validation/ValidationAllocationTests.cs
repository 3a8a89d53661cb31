using Tir.ModelEndpoints;

namespace TirGen.Generators.Tests.Validation;

/// <summary>Validating what breaks no rule allocates exactly nothing, for builders and for records.</summary>
[Collection(nameof(AloneCollection))]
public sealed class ValidationAllocationTests
{
    private static readonly AsyncTargetRouteBuilder[] Routes =
        [new() { RouteName = "QUEUE_1", RouteValue = "v1/completions" }, new() { RouteName = "QUEUE_2", RouteValue = "v1/embeddings" }];

    private static readonly UpdateAutoScale Record = new()
    {
        AutoScalePolicy = new()
        {
            MinReplicas = 1,
            MaxReplicas = 8,
            StabilityPeriod = "300",
            InitialCooldownPeriod = 600,
            Rules = new List<ScalingRule>
            {
                new() { Metric = ScalingMetric.Concurrency, Value = 20, WatchPeriod = 60 },
                new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" },
            },
        },
    };

    [Fact]
    public void ABuilderWithListsAndAPattern() => Allocation.AssertNothing(static () =>
    {
        UpdateAutoScaleRequest request = new()
        {
            AutoScalePolicy = new()
            {
                MinReplicas = 1,
                MaxReplicas = 8,
                StabilityPeriod = "300",
                Rules = [new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" }, new() { Metric = ScalingMetric.RequestRate, Value = 10, Window = 60, Granularity = 1 }],
            },
        };
        return request.Validate(out IReadOnlyList<ApiViolation> violations) && violations.Count == 0;
    });

    [Fact]
    public void ABuilderWithDistinctItems() => Allocation.AssertNothing(static () =>
    {
        UpdateAsyncConfigurationRequest request = new()
        {
            AsyncEnabled = true,
            AsyncConcurrentWorkers = 4,
            AsyncDatasetId = 123,
            AsyncDestinationType = AsyncDestinationType.Dataset,
            AsyncTargetRoutes = Routes,
        };
        return request.Validate(out IReadOnlyList<ApiViolation> violations) && violations.Count == 0;
    });

    [Fact]
    public void ARecordWithLists() => Allocation.AssertNothing(static () =>
        Record.Validate(out IReadOnlyList<ApiViolation> violations) && violations.Count == 0);

    [Fact]
    public void ARecordWithoutLists() => Allocation.AssertNothing(static () =>
        Record.AutoScalePolicy.Rules![1].Validate(out IReadOnlyList<ApiViolation> violations) && violations.Count == 0);
}
