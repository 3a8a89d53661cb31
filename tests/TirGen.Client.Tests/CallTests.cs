using System.Net;
using System.Text;
using System.Text.Json;
using Foreign.Answers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;
using TirGen.Http;

namespace TirGen.Client.Tests;

/// <summary>What is special in one call, on each way to make a client.</summary>
public sealed class CallTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ACallHasItsOwnCredentialsAndHeaders(bool isInjected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context =>
        {
            context.Response.Headers.ETag = "\"" + context.Request.Headers["X-Key"] + "\"";
            return ScriptedServer.Json(context, "3");
        });
        ServiceCollection services = new();
        services.AddAnswersClient(options => (options.BaseAddress, options.ApiKey) = (server.Address, "first-key"));
        await using ServiceProvider provider = services.BuildServiceProvider();
        AnswersClient client = isInjected ? provider.GetRequiredService<AnswersClient>() : new(new HttpClient(), new() { BaseAddress = server.Address, ApiKey = "first-key" });
        ApiCall call = new() { Credentials = new(apiKey: "second-key"), Headers = { ["X-Trace"] = "7" } };

        long count = await client.With(call).GetCountAsync();
        await client.GetCountAsync();

        Assert.Equal(["second-key", "first-key"], server.Seen.Select(static r => r.Headers["X-Key"]));
        Assert.Equal(("7", null), (server.Seen[0].Headers["X-Trace"], server.Seen[1].Headers.GetValueOrDefault("X-Trace")));
        Assert.Equal((3, HttpStatusCode.OK, "\"***\""), (count, call.Response!.Status, new AnswersHeaders(call.Response.Headers).ETag));
    }

    [Fact]
    public async Task AHandlerInsideOfTheCallersClientAddsNoneOfItsOwn()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("3");
        using HttpClient http = new(new CredentialHandler(new ApiCredentials(apiKey: "first-key"), new SocketsHttpHandler()));
        AnswersClient client = new(http, new() { BaseAddress = server.Address });

        await client.With(new ApiCall { Credentials = new(apiKey: "second-key") }).GetCountAsync();
        await client.With(new ApiCall { Credentials = new() }).GetCountAsync();
        await client.GetCountAsync();

        Assert.Equal(["second-key", null, "first-key"], server.Seen.Select(static r => r.Headers.GetValueOrDefault("X-Key")));
    }

    [Fact]
    public async Task ItsTimeIsItsOwn()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        AnswersClient client = new AnswersClient(new HttpClient(), new() { BaseAddress = server.Address }).With(new ApiCall { Timeout = TimeSpan.FromMilliseconds(100) });

        foreach (Func<Task> run in (Func<Task>[])[() => client.GetCountAsync(), () => client.GetArchiveAsync(), async () => await client.WatchJobAsync(7).GetAsyncEnumerator().MoveNextAsync()])
        {
            TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(run);
            Assert.IsType<TimeoutException>(exception.InnerException);
        }
    }

    [Fact]
    public async Task TheTimeEndsNoStreamThatHasBegun()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.FlushAsync();
            await Task.Delay(1500);
            await context.Response.Body.WriteAsync("data: {\"percent\":1}\n\n"u8.ToArray());
        });
        AnswersClient client = new AnswersClient(new HttpClient(), new() { BaseAddress = server.Address }).With(new ApiCall { Timeout = TimeSpan.FromSeconds(1) });

        int count = 0;
        await foreach (ApiEvent<Progress> progress in client.WatchJobAsync(7))
        {
            count++;
        }

        Assert.Equal(1, count);
    }

    [Fact]
    public async Task AKeyLetsARetryRepeatTheRequest()
    {
        int calls = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => ScriptedServer.Json(context, Clients.Success, ++calls == 1 ? 503 : 200));
        ServiceCollection services = new();
        services.AddModelEndpointsClient(options =>
            (options.BaseAddress, options.ProjectId, options.Location, options.Token, options.ApiKey) = (server.Address, 1001, "Delhi", Clients.Token, Clients.ApiKey))
            .AddStandardResilienceHandler(static resilience =>
            {
                resilience.Retry.Delay = TimeSpan.FromMilliseconds(1);
                resilience.Retry.ShouldHandle = static attempt => ValueTask.FromResult(
                    HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && attempt.Context.GetRequestMessage().IsRetrySafe());
            });
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetRequiredService<ModelEndpointsClient>().With(new ApiCall { IdempotencyKey = "k-1" }).RestartAsync(7);

        Assert.Equal(["k-1", "k-1"], server.Seen.Select(static r => r.Headers["Idempotency-Key"]));
    }

    [Fact]
    public async Task AnErrorOfTirIsItsEnvelope()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"code":404,"data":{},"errors":{"inference_id":"unknown"},"message":"No such endpoint"}""", 404);
        ApiCall call = new();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address).With(call).RestartAsync(7));

        Assert.Equal("No such endpoint", Assert.IsType<ErrorEnvelope>(exception.Error).Message);
        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (call.Response!.Status, exception.Headers["Content-Type"]));
    }

    [Theory]
    [InlineData("a b", "x")]
    [InlineData("X-Trace", "a\r\nb")]
    public async Task AHeaderThatIsNoneIsNotSent(string name, string value)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("3");
        AnswersClient client = new(new HttpClient(), new() { BaseAddress = server.Address });

        await Assert.ThrowsAsync<ArgumentException>(() => client.With(new ApiCall { Headers = { [name] = value } }).GetCountAsync());

        Assert.Empty(server.Seen);
    }

    /// <summary>Its order, its blanks, its spelling of numbers and texts: what was reviewed is what is sent.</summary>
    [Theory]
    [InlineData("""{ "auto_scale_policy" : {"rules":[ {"value":2.0e1,"metric":"concurr\u0065ncy"} ],"max_replicas":3,"min_replicas":1.0}, "action":"update_auto_scale" }""")]
    [InlineData("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":3,"rules":[]}}""")]
    public async Task ABodyIsSentAsItStands(string json)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        ApiCall call = new ApiCall { Headers = { ["X-Trace"] = "7" } }.WithBody(Encoding.UTF8.GetBytes("\uFEFF" + json), out UpdateAutoScale body);

        await Clients.Create(server.Address).With(call).UpdateAutoScaleAsync(7, body);

        SeenRequest seen = Assert.Single(server.Seen);
        Assert.Equal((json, "7", "application/json"), (seen.Body, seen.Headers["X-Trace"], seen.Headers["Content-Type"]));
        Assert.Equal(HttpStatusCode.OK, call.Response!.Status);
    }

    [Fact]
    public async Task ABodyOfAnotherDocumentIsSentAsItStands()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"id":"1"}""");
        AnswersClient client = new(new HttpClient(), new() { BaseAddress = server.Address });
        const string json = """{ "text" : "caf\u00e9" }""";

        await client.With(new ApiCall().WithBody(Encoding.UTF8.GetBytes(json), out ChatBody body)).ChatAsync(body);

        Assert.Equal(json, Assert.Single(server.Seen).Body);
    }

    [Fact]
    public async Task AnotherBodyThanThatOfTheCallIsNotSent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        ApiCall call = new ApiCall().WithBody("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":1,"max_replicas":3,"rules":[]}}"""u8.ToArray(), out UpdateAutoScale body);
        ModelEndpointsClient client = Clients.Create(server.Address).With(call);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.UpdateAutoScaleAsync(7, body with { IsAutoScaleEnabled = true }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.RestartAsync(7));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetEndpointAsync(7));

        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task ABodyThatBreaksTheRulesIsNotSent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Clients.Success);
        ApiCall call = new ApiCall().WithBody("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":5,"max_replicas":3,"rules":[]}}"""u8.ToArray(), out UpdateAutoScale body);

        await Assert.ThrowsAsync<ApiValidationException>(() => Clients.Create(server.Address).With(call).UpdateAutoScaleAsync(7, body));

        Assert.Empty(server.Seen);
    }

    [Theory]
    [InlineData("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":"one","max_replicas":3}}""", "/auto_scale_policy/min_replicas")]
    [InlineData("""{"action":"stop","auto_scale_policy":{"min_replicas":1,"max_replicas":3}}""", "/action")]
    [InlineData("""{"action":"update_auto_scale","policy":{}}""", "/policy")]
    public void ABodyOfAnotherFormIsNamedWhereItIs(string json, string path) =>
        Assert.Equal(path, Assert.Throws<JsonException>(() => new ApiCall().WithBody(Encoding.UTF8.GetBytes(json), out UpdateAutoScale _)).Path);

    [Fact]
    public void ATimeIsPositive() => Assert.Throws<ArgumentOutOfRangeException>(static () => new ApiCall { Timeout = TimeSpan.Zero });
}
