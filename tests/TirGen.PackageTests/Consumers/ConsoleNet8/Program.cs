using Tir.ModelEndpoints;

using HttpClient http = new(new PrintingHandler());
ModelEndpointsClient client = new(http, new() { ProjectId = 1001, Location = "Delhi", Token = "token", ApiKey = "key" });
CancellationToken cancellationToken = CancellationToken.None;

await client.RestartAsync(inferenceId: 4242, cancellationToken);
await client.UpdateAutoScaleAsync(4242, new() { AutoScalePolicy = new() { MinReplicas = 2, MaxReplicas = 2 } }, cancellationToken);
await client.UpdateAsyncConfigurationAsync(4242, new() { AsyncEnabled = true, AsyncConcurrentWorkers = 4, AsyncDatasetId = 123, AsyncDestinationType = AsyncDestinationType.Dataset }, cancellationToken);
