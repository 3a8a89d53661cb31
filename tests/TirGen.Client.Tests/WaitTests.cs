using Foreign.ModelEndpoints;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;
using TirGen.Http;
using TirGen.Records;

namespace TirGen.Client.Tests;

/// <summary>Waiting reads until the state is there, whatever its spelling, and says what it saw when the time is over.</summary>
public sealed class WaitTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task StatesCompareIgnoringCase()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => ScriptedServer.Json(context, """{"code":200,"data":{"id":7,"status":"RUNNING"}}"""));

        EndpointDetailEnvelope answer = await Clients.Create(server.Address).WaitForStatusAsync(7, EndpointStatus.Running, Minute);

        Assert.Equal("RUNNING", answer.Data!.Status!.Value.Value);
        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task ItReadsAgainUntilTheStateIsThereAndOutlivesWhatPasses()
    {
        int calls = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            switch (Interlocked.Increment(ref calls))
            {
                case 1:
                    return ScriptedServer.Json(context, """{"code":200,"data":{"id":7,"status":"stopping"}}""");
                case 2:
                    return ScriptedServer.Json(context, """{"message":"busy"}""", 503);
                default:
                    return ScriptedServer.Json(context, """{"code":200,"data":{"id":7,"status":"Stopped"}}""");
            }
        });

        await Clients.Create(server.Address).WaitForStatusAsync(7, "stopped", Minute);

        Assert.Equal(3, server.Seen.Count);
        Assert.All(server.Seen, static seen => Assert.Equal("GET", seen.Method));
    }

    [Fact]
    public async Task AnErrorThatStaysEndsIt()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"message":"no such endpoint"}""", 404);

        ApiException failure = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address).WaitForStatusAsync(7, "stopped", Minute));

        Assert.Equal("GetEndpoint", failure.Operation);
        Assert.Single(server.Seen);
    }

    [Theory]
    [InlineData("""{"code":200,"data":{"id":7,"status":"Creating"}}""", "\"Creating\" and not \"running\"")]
    [InlineData("""{"code":200,"data":{"id":7}}""", "in no known state and not \"running\"")]
    [InlineData("""{"code":200}""", "in no known state and not \"running\"")]
    public async Task WhenTheTimeIsOverItSaysWhatItSaw(string body, string expected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => ScriptedServer.Json(context, body));

        TimeoutException over = await Assert.ThrowsAsync<TimeoutException>(() => Clients.Create(server.Address).WaitForStatusAsync(7, "running", TimeSpan.Zero));

        Assert.Contains(expected, over.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancellationEndsItAtOnce()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => ScriptedServer.Json(context, """{"code":200,"data":{"id":7,"status":"Creating"}}"""));
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(400));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Clients.Create(server.Address).WaitForStatusAsync(7, "running", Minute, source.Token));
    }

    [Fact]
    public void ABodyIsMadeOfWhatWasRead()
    {
        EndpointDetail detail = ApiJson.Read<EndpointDetail>("""
            {"id":7,"name":"chat","status":"Running","replica":2,"storage_type":5,"auto_scale_policy":{"min_replicas":1,"max_replicas":4,"drain_seconds":30},"color":"red",
             "custom_endpoint_details":{"container":{"container_name":"vllm/vllm-openai:v0.5","later":1}}}
            """u8);

        Patch patch = ApiJson.Convert<Patch>(detail) with { Replica = 3 };

        Assert.Equal(
            """Patch {"action":"patch","name":"chat","custom_endpoint_details":{"container":{"container_name":"vllm/vllm-openai:v0.5","later":1}},"replica":3,"auto_scale_policy":{"min_replicas":1,"max_replicas":4,"drain_seconds":30}}""",
            patch.ToString());
    }

    [Fact]
    public void OtherDocumentsToo() =>
        Assert.Equal("""Board {"wood":"oak"}""", ApiJson.Convert<Board>(ApiJson.Read<Panel>("""{"wood":"oak","price":3}"""u8)).ToString());
}
