using Tir.ModelEndpoints;

namespace TirGen.Client.Tests;

/// <summary>Every operation of the document: its method on the client, the request it makes, and a call of it.</summary>
public static class Operations
{
    public static TheoryData<string, string, string> All => new()
    {
        { nameof(ModelEndpointsClient.ListEndpointsAsync), "GET", "/base/serving/inference/" },
        { nameof(ModelEndpointsClient.CreateEndpointAsync), "POST", "/base/serving/inference/" },
        { nameof(ModelEndpointsClient.GetFrameworkDetailsAsync), "GET", "/base/serving/inference/framework-details/" },
        { nameof(ModelEndpointsClient.GetEndpointAsync), "GET", "/base/serving/inference/7/" },
        { nameof(ModelEndpointsClient.PatchAsync), "PUT", "/base/serving/inference/7/" },
        { nameof(ModelEndpointsClient.RestartAsync), "PUT", "/base/serving/inference/7/" },
        { nameof(ModelEndpointsClient.StopAsync), "PUT", "/base/serving/inference/7/" },
        { nameof(ModelEndpointsClient.StartAsync), "PUT", "/base/serving/inference/7/" },
        { nameof(ModelEndpointsClient.UpdateAutoScaleAsync), "PUT", "/base/serving/inference/7/" },
        { nameof(ModelEndpointsClient.UpdateAsyncConfigurationAsync), "PUT", "/base/serving/inference/7/" },
        { nameof(ModelEndpointsClient.DeleteEndpointAsync), "DELETE", "/base/serving/inference/7/" },
        { nameof(ModelEndpointsClient.GetAsyncConfigurationAsync), "GET", "/base/serving/inference/7/async_config/" },
        { nameof(ModelEndpointsClient.GetAsyncStatusAsync), "GET", "/base/serving/inference/7/async_status/" },
        { nameof(ModelEndpointsClient.ListAlertsAsync), "GET", "/base/serving/inference/7/alerts/" },
        { nameof(ModelEndpointsClient.AttachAlertAsync), "POST", "/base/serving/inference/7/alerts/" },
        { nameof(ModelEndpointsClient.DetachAlertAsync), "DELETE", "/base/serving/inference/7/alerts/8/" },
        { nameof(ModelEndpointsClient.ListSecurityGroupsAsync), "GET", "/base/serving/inference/7/security-groups/" },
        { nameof(ModelEndpointsClient.AttachSecurityGroupsAsync), "POST", "/base/serving/inference/7/security-groups/" },
        { nameof(ModelEndpointsClient.DetachSecurityGroupAsync), "DELETE", "/base/serving/inference/7/security-groups/8/" },
        { nameof(ModelEndpointsClient.AttachVpcIpAsync), "POST", "/base/serving/inference/7/vpc_ips/8/" },
        { nameof(ModelEndpointsClient.DetachVpcIpAsync), "DELETE", "/base/serving/inference/7/vpc_ips/8/" },
        { nameof(ModelEndpointsClient.GetLogsAsync), "GET", "/base/serving/inference/7/logs/" },
        { nameof(ModelEndpointsClient.ListReplicasAsync), "GET", "/base/serving/inference/7/replicas/" },
        { nameof(ModelEndpointsClient.RestartReplicaAsync), "DELETE", "/base/serving/inference/7/replicas/r-1/" },
    };

    public static TheoryData<string> Names => [.. All.Select(static row => row.Data.Item1)];

    public static Task Call(string operation, ModelEndpointsClient client) => operation switch
    {
        nameof(ModelEndpointsClient.ListEndpointsAsync) => client.ListEndpointsAsync(),
        nameof(ModelEndpointsClient.CreateEndpointAsync) => client.CreateEndpointAsync(new() { Framework = Framework.Vllm, Name = "n" }),
        nameof(ModelEndpointsClient.GetFrameworkDetailsAsync) => client.GetFrameworkDetailsAsync(),
        nameof(ModelEndpointsClient.GetEndpointAsync) => client.GetEndpointAsync(7),
        nameof(ModelEndpointsClient.PatchAsync) => client.PatchAsync(7, new()
        {
            Name = "n",
            ModelId = 17,
            DatasetId = ResourceId.Null,
            AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 3, Rules = [new() { Metric = ScalingMetric.RequestRate, Value = 4, Window = 60 }] },
        }),
        nameof(ModelEndpointsClient.RestartAsync) => client.RestartAsync(7),
        nameof(ModelEndpointsClient.StopAsync) => client.StopAsync(7),
        nameof(ModelEndpointsClient.StartAsync) => client.StartAsync(7),
        nameof(ModelEndpointsClient.UpdateAutoScaleAsync) => client.UpdateAutoScaleAsync(7, new()
        {
            AutoScalePolicy = new()
            {
                MinReplicas = 0,
                MaxReplicas = 8,
                Rules =
                [
                    new() { Metric = ScalingMetric.Concurrency, Value = 20, ConditionType = ConditionType.Limit, WatchPeriod = 60 },
                    new() { Metric = ScalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" },
                ],
                StabilityPeriod = "300",
                IsHoldQueue = true,
            },
        }),
        nameof(ModelEndpointsClient.UpdateAsyncConfigurationAsync) => client.UpdateAsyncConfigurationAsync(7, new()
        {
            AsyncEnabled = true,
            AsyncConcurrentWorkers = 4,
            AsyncDatasetId = 123,
            AsyncDestinationType = AsyncDestinationType.Dataset,
        }),
        nameof(ModelEndpointsClient.DeleteEndpointAsync) => client.DeleteEndpointAsync(7),
        nameof(ModelEndpointsClient.GetAsyncConfigurationAsync) => client.GetAsyncConfigurationAsync(7),
        nameof(ModelEndpointsClient.GetAsyncStatusAsync) => client.GetAsyncStatusAsync(7),
        nameof(ModelEndpointsClient.ListAlertsAsync) => client.ListAlertsAsync(7),
        nameof(ModelEndpointsClient.AttachAlertAsync) => client.AttachAlertAsync(7, new() { AlertId = "44" }),
        nameof(ModelEndpointsClient.DetachAlertAsync) => client.DetachAlertAsync(7, 8),
        nameof(ModelEndpointsClient.ListSecurityGroupsAsync) => client.ListSecurityGroupsAsync(7),
        nameof(ModelEndpointsClient.AttachSecurityGroupsAsync) => client.AttachSecurityGroupsAsync(7, new() { SecurityGroupsIds = [1, 2] }),
        nameof(ModelEndpointsClient.DetachSecurityGroupAsync) => client.DetachSecurityGroupAsync(7, 8),
        nameof(ModelEndpointsClient.AttachVpcIpAsync) => client.AttachVpcIpAsync(7, 8),
        nameof(ModelEndpointsClient.DetachVpcIpAsync) => client.DetachVpcIpAsync(7, 8),
        nameof(ModelEndpointsClient.GetLogsAsync) => client.GetLogsAsync(7),
        nameof(ModelEndpointsClient.ListReplicasAsync) => client.ListReplicasAsync(7),
        nameof(ModelEndpointsClient.RestartReplicaAsync) => client.RestartReplicaAsync(7, "r-1"),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "An operation without a call."),
    };
}
