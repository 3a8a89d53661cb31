using System.Globalization;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>Every operation of the document over real HTTP: method, path, query, credentials and body as the document has them.</summary>
public sealed class OperationTests
{
    [Theory]
    [MemberData(nameof(Operations.All), MemberType = typeof(Operations))]
    public async Task TheRequestIsAsTheDocumentSays(string operation, string method, string path)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"code":200,"errors":{},"message":"Success"}""");

        await Operations.Call(operation, Clients.Create(server.Address));

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
            Operations.All.Select(static row => row.Data.Item1).Order(StringComparer.Ordinal));

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
            """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":12,"rules":[{"metric":"concurrency","value":9}],"new_member":1}}""",
            server.Seen[1].Body);
    }

    [Fact]
    public async Task AWalkDoesNotLeaveOutAPageThatItCannotRead()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => ScriptedServer.Json(
            context, context.Request.Query["page_no"] == "1" ? """{"data":[{"id":1}],"total_page_number":3}""" : """{"data":{"id":2},"total_page_number":3}"""));
        int seen = 0;

        ApiException exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (JsonFragment _ in Clients.Create(server.Address).EnumerateListAlertsAsync(7))
            {
                seen++;
            }
        });

        Assert.Equal(1, seen);
        Assert.Contains("\"data\"", exception.Message, StringComparison.Ordinal);
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
}
