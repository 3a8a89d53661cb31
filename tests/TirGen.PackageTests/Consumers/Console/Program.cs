using System.Text;
using Tir.ModelEndpoints;

UpdateAutoScaleRequest request = new()
{
    AutoScalePolicy = new()
    {
        MinReplicas = 1,
        MaxReplicas = 8,
        Rules =
        [
            new() { Metric = ScalingMetric.Concurrency, Value = 20 },
            new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" },
        ],
    },
};
Span<byte> buffer = stackalloc byte[1024];
bool fits = request.TryWrite(buffer, out int written);        // UTF-8 JSON, "action" first, 0 B allocated

Console.WriteLine(fits);
Console.WriteLine(Encoding.UTF8.GetString(buffer[..written]));
