using Tir.ModelEndpoints;
using TirGen;

namespace Quickstart;

/// <summary>The six actions of <c>PUT /serving/inference/{inference_id}/</c>.</summary>
internal static class ActionSteps
{
    public static IReadOnlyList<ActionStep> All { get; } =
    [
        new("patch",
            static (out IReadOnlyList<ApiViolation> v) => new PatchRequest { Name = "chat-prod", Replica = 2, ModelId = 77 }.Validate(out v),
            static (Span<byte> d, out int n) => new PatchRequest { Name = "chat-prod", Replica = 2, ModelId = 77 }.TryWrite(d, out n),
            static (client, id) => client.PatchAsync(id, new() { Name = "chat-prod", Replica = 2, ModelId = 77 })),

        new("restart",
            static (out IReadOnlyList<ApiViolation> v) => new RestartRequest().Validate(out v),
            static (Span<byte> d, out int n) => new RestartRequest().TryWrite(d, out n),
            static (client, id) => client.RestartAsync(id)),

        new("stop",
            static (out IReadOnlyList<ApiViolation> v) => new StopRequest().Validate(out v),
            static (Span<byte> d, out int n) => new StopRequest().TryWrite(d, out n),
            static (client, id) => client.StopAsync(id)),

        new("start",
            static (out IReadOnlyList<ApiViolation> v) => new StartRequest().Validate(out v),
            static (Span<byte> d, out int n) => new StartRequest().TryWrite(d, out n),
            static (client, id) => client.StartAsync(id)),

        new("update_auto_scale",
            static (out IReadOnlyList<ApiViolation> v) => new UpdateAutoScaleRequest { AutoScalePolicy = ChatPolicy }.Validate(out v),
            static (Span<byte> d, out int n) =>
            {
                UpdateAutoScaleRequest request = new() { AutoScalePolicy = ChatPolicy };
                return request.TryWrite(d, out n);
            },
            static (client, id) => client.UpdateAutoScaleAsync(id, new() { AutoScalePolicy = ChatPolicy })),

        new("update_async_configuration",
            static (out IReadOnlyList<ApiViolation> v) => AsyncConfiguration.Validate(out v),
            static (Span<byte> d, out int n) => AsyncConfiguration.TryWrite(d, out n),
            static (client, id) => client.UpdateAsyncConfigurationAsync(id, AsyncConfiguration)),
    ];

    private static readonly AsyncTargetRouteBuilder[] Routes = [new() { RouteName = "QUEUE_1", RouteValue = "v1/chat/completions" }];

    private static readonly ScalingRuleBuilder[] ChatRules =
    [
        new() { Metric = ScalingMetric.Concurrency, Value = 20, WatchPeriod = 60 },
        new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" },
    ];

    private static AutoScalePolicyBuilder ChatPolicy => new()
    {
        MinReplicas = 1,
        MaxReplicas = 8,
        Rules = ChatRules,
        StabilityPeriod = "300",
        InitialCooldownPeriod = "0",
        IsHoldQueue = false,
    };

    private static UpdateAsyncConfigurationRequest AsyncConfiguration => new()
    {
        AsyncEnabled = true,
        AsyncConcurrentWorkers = 4,
        AsyncDatasetId = 123,
        AsyncDestinationType = AsyncDestinationType.Dataset,
        AsyncTargetRoutes = Routes,
    };
}
