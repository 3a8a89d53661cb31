using System.Text.Json;
using TirGen.StandIn.Tir;

namespace TirGen.Tool.Tests;

/// <summary>The stand-in that <c>tirgen mock</c> serves.</summary>
public sealed class TirStandInTests
{
    private const string Path = "/serving/inference/4242/";

    internal static TirStandIn Start(TirStandInOptions? options = null) => TirStandIn.Start(
        File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "tir-model-endpoints.openapi.json")), options ?? new() { StepTime = TimeSpan.Zero });

    [Fact]
    public async Task EndpointsKeepWhatTheyAreSent()
    {
        await using TirStandIn standIn = Start();
        using Requests requests = new(standIn);

        (int status, JsonElement answer) = await requests.Put("""{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":3,"max_replicas":8,"rules":[{"metric":"concurrency","value":20}]}}""");

        Assert.Equal((200, 200), (status, answer.GetProperty("code").GetInt32()));
        JsonElement detail = (await requests.Get(Path)).Answer.GetProperty("data");
        Assert.Equal((3, 3, true), (detail.GetProperty("auto_scale_policy").GetProperty("min_replicas").GetInt32(), detail.GetProperty("replica").GetInt32(), detail.GetProperty("is_auto_scale_enabled").GetBoolean()));
        Assert.Equal(3, (await requests.Get(Path + "replicas/")).Answer.GetProperty("data").GetArrayLength());
        Assert.Equal(1, (await requests.Get("/serving/inference/")).Answer.GetProperty("data").GetArrayLength());
        Assert.Empty(standIn.Violations);
    }

    [Fact]
    public async Task EndpointsGoThroughTheirStates()
    {
        ManualClock clock = new();
        await using TirStandIn standIn = Start(new() { StepTime = TimeSpan.FromSeconds(10), Clock = clock });
        using Requests requests = new(standIn);

        Assert.Equal(200, (await requests.Put("""{"action":"stop"}""")).Status);
        Assert.Equal("Terminating", await requests.StatusOf(4242));
        (int refused, JsonElement answer) = await requests.Put("""{"action":"start"}""");
        Assert.Equal(400, refused);
        Assert.Contains("while the endpoint is Terminating", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        clock.Now += TimeSpan.FromSeconds(10);
        Assert.Equal("Stopped", await requests.StatusOf(4242));
        Assert.Equal(200, (await requests.Put("""{"action":"start"}""")).Status);
        Assert.Equal("Waiting", await requests.StatusOf(4242));
        clock.Now += TimeSpan.FromSeconds(10);
        Assert.Equal("Deploying", await requests.StatusOf(4242));
        clock.Now += TimeSpan.FromSeconds(10);
        Assert.Equal("Running", await requests.StatusOf(4242));
    }

    [Theory]
    [InlineData("PUT", Path, """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":3,"max_replicas":2}}""", Requests.Query, 400, "body/auto_scale_policy/min_replicas: TIR2003: min_replicas is above max_replicas")]
    [InlineData("PUT", Path, """{"action":"update_auto_scale","auto_scale_policy":{"min_replicas":3}}""", Requests.Query, 400, "max_replicas is required")]
    [InlineData("PUT", Path, """{"action":"fly"}""", Requests.Query, 400, "body/action: TIR2002")]
    [InlineData("PUT", Path, "{", Requests.Query, 400, "TIR3001")]
    [InlineData("PUT", Path, null, Requests.Query, 400, "there is no body")]
    [InlineData("PUT", "/serving/inference/x/", """{"action":"stop"}""", Requests.Query, 400, "the path parameter inference_id")]
    [InlineData("PUT", Path, """{"action":"stop"}""", "location=Delhi&apikey=k", 400, "the query parameter project_id is missing")]
    [InlineData("PUT", Path, """{"action":"stop"}""", "project_id=a&location=Delhi&apikey=k", 400, "the query parameter project_id: TIR3003")]
    [InlineData("PUT", Path, """{"action":"stop"}""", "project_id=1&location=&apikey=k", 400, "the query parameter location: TIR2002")]
    [InlineData("PUT", Path, """{"action":"stop"}""", "project_id=1&project_id=2&location=Delhi&apikey=k", 400, "comes 2 times")]
    [InlineData("PUT", Path, """{"action":"stop"}""", "project_id=1&location=Delhi&apikey=k&colour=1", 400, "the query parameter colour is not known")]
    [InlineData("PUT", Path, """{"action":"stop"}""", "project_id=1&location=Delhi", 401, "there is no apikey in the query")]
    [InlineData("POST", Path, """{"action":"stop"}""", Requests.Query, 405, "has no POST")]
    [InlineData("GET", "/elsewhere/", null, Requests.Query, 404, "is no path")]
    [InlineData("GET", "/serving/inference/7/", null, Requests.Query, 404, "There is no endpoint 7")]
    public async Task WhatBreaksTheDocumentIsRefusedAndNamed(string method, string path, string? body, string query, int status, string message)
    {
        await using TirStandIn standIn = Start();
        using Requests requests = new(standIn);

        (int found, JsonElement answer) = await requests.Send(method, path, body, query);

        Assert.Equal(status, found);
        Assert.Contains(message, answer.GetRawText().Replace("\\u0022", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Running", await requests.StatusOf(4242));
    }

    [Fact]
    public async Task WithoutATokenNothingIsDone()
    {
        await using TirStandIn standIn = Start();
        using Requests requests = new(standIn);

        Assert.Equal(401, (await requests.Send("PUT", Path, """{"action":"stop"}""", token: null)).Status);
        Assert.Equal(415, (await requests.Send("PUT", Path, """{"action":"stop"}""", type: "text/plain")).Status);
        Assert.Equal("Running", await requests.StatusOf(4242));
        Assert.DoesNotContain("apikey=", string.Concat(standIn.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"id":1},{"id":2,"status":"Stopped"}]""", 2)]
    [InlineData("""{"code":200,"data":[{"id":1}],"message":"Success"}""", 1)]
    [InlineData("""{"data":{"id":1}}""", 1)]
    [InlineData("""{"id":1}""", 1)]
    [InlineData("[]", 0)]
    public async Task TheStateIsWhatTirAnswers(string state, int count)
    {
        await using TirStandIn standIn = Start(new() { State = state });
        using Requests requests = new(standIn);

        Assert.Equal(count, (await requests.Get("/serving/inference/")).Answer.GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("7")]
    [InlineData("[7]")]
    [InlineData("""[{"name":"a"}]""")]
    [InlineData("""[{"id":1},{"id":1}]""")]
    public void AnotherStateIsRefused(string state) => Assert.Throws<FormatException>(() => Start(new() { State = state }));

    [Fact]
    public async Task FailuresAreRefusedOrLost()
    {
        await using TirStandIn standIn = Start(new() { FailureRate = 1, StepTime = TimeSpan.Zero });
        using Requests requests = new(standIn);
        List<string> outcomes = [];
        for (int i = 0; i < 30; i++)
        {
            try
            {
                outcomes.Add($"{(await requests.Put("""{"action":"restart"}""")).Status}");
            }
            catch (HttpRequestException)
            {
                outcomes.Add("lost");
            }
        }

        Assert.Equal(["503", "lost"], outcomes.Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(standIn.Requests, static request => request is { IsLost: true, HadEffect: true });
        Assert.Contains(standIn.Requests, static request => request is { IsLost: true, HadEffect: false });
    }

    [Fact]
    public async Task BodiesInChunksAndManyConnectionsAtOnceAreServed()
    {
        await using TirStandIn standIn = Start(new() { State = $"[{string.Join(',', Enumerable.Range(1, 200).Select(static id => $$"""{"id":{{id}}}"""))}]", StepTime = TimeSpan.Zero });
        using HttpClient http = new();
        await Parallel.ForEachAsync(Enumerable.Range(1, 200), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (id, cancellation) =>
        {
            using HttpRequestMessage request = new(HttpMethod.Put, $"{standIn.Address}/serving/inference/{id}/?{Requests.Query}")
            {
                Content = new StringContent("""{"action":"stop"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")),
            };
            request.Headers.Authorization = new("Bearer", "t");
            request.Headers.TransferEncodingChunked = true;
            request.Headers.ExpectContinue = id % 3 == 0;
            using HttpResponseMessage response = await http.SendAsync(request, cancellation);
            Assert.Equal(200, (int)response.StatusCode);
        });

        Assert.Equal(200, standIn.Requests.Count(static request => request.HadEffect));
    }
}
