using System.Buffers;
using Tir.ModelEndpoints;

namespace TirGen.Generators.Tests.Builders;

/// <summary>Building and writing allocates exactly nothing, lists included.</summary>
public sealed class AllocationTests
{
    private static readonly string Name = new('n', 20);
    private static readonly ArrayBufferWriter<byte> Output = new(64 * 1024);

    [Fact]
    public void Restart() => Allocation.AssertNothing(static () => new RestartRequest().TryWrite(stackalloc byte[64], out _));

    [Fact]
    public void Stop() => Allocation.AssertNothing(static () => new StopRequest().TryWrite(stackalloc byte[64], out _));

    [Fact]
    public void Start() => Allocation.AssertNothing(static () => new StartRequest().TryWrite(stackalloc byte[64], out _));

    [Fact]
    public void UpdateAutoScale() => Allocation.AssertNothing(static () =>
    {
        UpdateAutoScaleRequest request = new()
        {
            AutoScalePolicy = new()
            {
                MinReplicas = 1,
                MaxReplicas = 8,
                StabilityPeriod = 300,
                InitialCooldownPeriod = "600",
                IsHoldQueue = true,
                Rules =
                [
                    new() { Metric = ScalingMetric.Concurrency, Value = 20, WatchPeriod = 60 },
                    new() { Metric = ScalingMetric.RequestRate, Value = 10, Window = 60, Granularity = 1 },
                    new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" },
                ],
            },
        };
        return request.TryWrite(stackalloc byte[2048], out _);
    });

    [Fact]
    public void UpdateAsyncConfiguration() => Allocation.AssertNothing(static () =>
    {
        UpdateAsyncConfigurationRequest request = new()
        {
            AsyncEnabled = true,
            AsyncConcurrentWorkers = 4,
            AsyncDatasetId = 123,
            AsyncDestinationType = AsyncDestinationType.Dataset,
            AsyncTargetRoutes = [new() { RouteName = "QUEUE_1", RouteValue = "v1/completions" }, new() { RouteName = "QUEUE_2", RouteValue = "v1/embeddings" }],
        };
        return request.TryWrite(stackalloc byte[2048], out _);
    });

    [Fact]
    public void Patch() => Allocation.AssertNothing(static () =>
    {
        PatchRequest request = new()
        {
            Name = Name,
            ModelId = null,
            DatasetId = 7,
            Replica = 2,
            Framework = Framework.Vllm,
            AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 2, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 4 }] },
        };
        return request.TryWrite(stackalloc byte[8192], out _);
    });

    [Fact]
    public void WritingToABufferWriter() => Allocation.AssertNothing(static () =>
    {
        Output.ResetWrittenCount();
        new UpdateAutoScaleRequest { AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }.WriteTo(Output);
        return Output.WrittenCount > 0;
    });

    [Fact]
    public void ADestinationSmallerThanTheBound() => Allocation.AssertNothing(static () =>
        new UpdateAutoScaleRequest { AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }.TryWrite(stackalloc byte[100], out _));

    [Fact]
    public void TheUrl() => Allocation.AssertNothing(static () =>
        new UpdateEndpointUrl { InferenceId = 4242, ProjectId = 77, Location = "Delhi", ActiveIam = 9 }.TryWrite(stackalloc byte[512], out _));
}
