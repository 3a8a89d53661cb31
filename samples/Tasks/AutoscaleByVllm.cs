using Tir.ModelEndpoints;

namespace Tasks;

/// <summary>Scale by the requests that vLLM has waiting, beside those that are served at once.</summary>
public static class AutoscaleByVllm
{
    public static Task RunAsync(ModelEndpointsClient client, long endpoint) =>
        client.UpdateAutoScaleAsync(endpoint, new()
        {
            AutoScalePolicy = new()
            {
                MinReplicas = 1,
                MaxReplicas = 8,
                StabilityPeriod = 300,
                Rules =
                [
                    new() { Metric = ScalingMetric.Concurrency, Value = 20 },
                    new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" },
                ],
            },
        });
}
