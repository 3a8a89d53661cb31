using System.Buffers;
using System.Text;
using Tir.ModelEndpoints;

ArrayBufferWriter<byte> bufferWriter = new();
CancellationToken cancellationToken = CancellationToken.None;
using HttpClient http = new(new PrintingHandler());
ModelEndpointsClient client = new(http, new() { ProjectId = 1001, Location = "Delhi", Token = "token", ApiKey = "key" });

// What follows is the README's example.
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
request.WriteTo(bufferWriter);                                 // any IBufferWriter<byte>

await client.RestartAsync(inferenceId: 4242, cancellationToken);
await client.UpdateAutoScaleAsync(4242, new() { AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }, cancellationToken);
await client.UpdateAsyncConfigurationAsync(4242, new() { AsyncEnabled = true, AsyncConcurrentWorkers = 4, AsyncDatasetId = 123, AsyncDestinationType = AsyncDestinationType.Dataset }, cancellationToken);
// End of the example.

Console.WriteLine($"{fits} {written}");
Console.WriteLine(Encoding.UTF8.GetString(bufferWriter.WrittenSpan));
