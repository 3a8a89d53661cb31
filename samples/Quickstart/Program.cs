using Tir.ModelEndpoints;
using System.Text;

static void Show()
{
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
    bool fits = request.TryWrite(buffer, out int written);
    Console.WriteLine(fits + " " + Encoding.UTF8.GetString(buffer[..written]));
    PatchRequest patch = new() { Name = "x", ModelId = null, DatasetId = 7 };
    patch.TryWrite(buffer, out written);
    Console.WriteLine(Encoding.UTF8.GetString(buffer[..written]));
    AutoScalePolicy p = new() { MinReplicas = 1, MaxReplicas = 2, Rules = [new() { Metric = ScalingMetric.RequestRate, Value = 4 }] };
    UpdateAutoScaleRequest r2 = new() { AutoScalePolicy = p with { MaxReplicas = 12 } };
    r2.TryWrite(buffer, out written);
    Console.WriteLine(Encoding.UTF8.GetString(buffer[..written]));
    Console.WriteLine(new UpdateEndpointUrl { InferenceId = 4, ProjectId = 5, Location = "New Delhi" });
}
Show();
