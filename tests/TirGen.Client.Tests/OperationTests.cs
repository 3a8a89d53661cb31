using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;

namespace TirGen.Client.Tests;

/// <summary>Every operation of the document over real HTTP: method, path, query, credentials and body as the document has them.</summary>
public sealed class OperationTests
{
    public static TheoryData<string, string, string> Operations => new()
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

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task TheRequestIsAsTheDocumentSays(string operation, string method, string path)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"code":200,"errors":{},"message":"Success"}""");

        await Call(operation, Clients.Create(server.Address));

        SeenRequest request = Assert.Single(server.Seen);
        Assert.Equal((method, path), (request.Method, request.Path));
        Assert.StartsWith("?project_id=1001&location=Delhi", request.Query, StringComparison.Ordinal);
        Assert.EndsWith("&apikey=" + Uri.EscapeDataString(Clients.ApiKey), request.Query, StringComparison.Ordinal);
        Assert.Equal("Bearer " + Clients.Token, request.Authorization);
    }

    [Fact]
    public void EveryOperationOfTheClientIsCalledHere() =>
        Assert.Equal(
            typeof(ModelEndpointsClient).GetMethods().Where(static m => m.GetCustomAttributes(typeof(ApiOperationAttribute), false).Length > 0).Select(static m => m.Name).Order(StringComparer.Ordinal),
            Operations.Select(static row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public async Task TheAnswerIsTyped()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);

        ActionEnvelope answer = await Clients.Create(server.Address).RestartAsync(7);

        Assert.Equal((200, "Model Endpoint restarted successfully", "Success"), (answer.Code, answer.Data, answer.Message));
    }

    [Fact]
    public async Task APolicyIsReadChangedAndSentInOneExpression()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => ScriptedServer.Json(context, context.Request.Method == "GET"
            ? """{"code":200,"data":{"id":7,"auto_scale_policy":{"min_replicas":"1","max_replicas":4,"rules":[{"metric":"concurrency","value":"9"}],"new_member":1}}}"""
            : Clients.Success));
        ModelEndpointsClient client = Clients.Create(server.Address);

        EndpointDetail details = (await client.GetEndpointAsync(7)).Data!;
        await client.UpdateAutoScaleAsync(7, new() { AutoScalePolicy = details.AutoScalePolicy! with { MaxReplicas = 12 } });

        Assert.Equal(
            """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":12,"rules":[{"metric":"concurrency","value":9}]}}""",
            server.Seen[1].Body);
    }

    [Fact]
    public async Task PagesAreWalkedUntilTheLast()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context =>
        {
            int page = int.Parse(context.Request.Query["page_no"]!, CultureInfo.InvariantCulture);
            return ScriptedServer.Json(context, $$"""{"code":200,"data":[{"id":{{page}}1},{"id":{{page}}2}],"total_page_number":3,"total_count":6}""");
        });

        List<JsonFragment> alerts = [];
        await foreach (JsonFragment alert in Clients.Create(server.Address).EnumerateListAlertsAsync(7))
        {
            alerts.Add(alert);
        }

        Assert.Equal(6, alerts.Count);
        Assert.Equal(3, server.Seen.Count);
    }

    private static Task Call(string operation, ModelEndpointsClient client) => operation switch
    {
        nameof(ModelEndpointsClient.ListEndpointsAsync) => client.ListEndpointsAsync(),
        nameof(ModelEndpointsClient.CreateEndpointAsync) => client.CreateEndpointAsync(new() { Framework = Framework.Vllm, Name = "n" }),
        nameof(ModelEndpointsClient.GetFrameworkDetailsAsync) => client.GetFrameworkDetailsAsync(),
        nameof(ModelEndpointsClient.GetEndpointAsync) => client.GetEndpointAsync(7),
        nameof(ModelEndpointsClient.PatchAsync) => client.PatchAsync(7, new() { Name = "n" }),
        nameof(ModelEndpointsClient.RestartAsync) => client.RestartAsync(7),
        nameof(ModelEndpointsClient.StopAsync) => client.StopAsync(7),
        nameof(ModelEndpointsClient.StartAsync) => client.StartAsync(7),
        nameof(ModelEndpointsClient.UpdateAutoScaleAsync) => client.UpdateAutoScaleAsync(7, new() { AutoScalePolicy = new() { MinReplicas = 1, MaxReplicas = 1 } }),
        nameof(ModelEndpointsClient.UpdateAsyncConfigurationAsync) => client.UpdateAsyncConfigurationAsync(7, new() { AsyncEnabled = false }),
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
