using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;
using TirGen.Http;
using TirGen.Records;

namespace TirGen.Client.Tests;

/// <summary>What the API did is done, whatever its success says: an answer of another form than documented is no error, and nothing of it is lost.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("""{"status":"queued"}""")]
    [InlineData("""["a",1]""")]
    [InlineData("5")]
    [InlineData("true")]
    public async Task DataThatIsNoTextIsKept(string data)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync($$"""{"code":200,"data":{{data}},"errors":{},"message":"Success"}""");

        ActionEnvelope answer = await Clients.Create(server.Address).RestartAsync(7);

        Assert.Equal((200, null, "Success"), (answer.Code, answer.Data, answer.Message));
        Assert.Equal(data, answer.AdditionalProperties!["data"].GetRawText());
    }

    [Fact]
    public async Task EveryMemberMayBeOfAnotherForm()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            """{"code":"two hundred","data":{"a":1},"errors":"none","message":["Success"],"trace":"t-1"}""");

        ActionEnvelope answer = await Clients.Create(server.Address).StopAsync(7);

        Assert.Equal((null, null, "\"none\"", null), (answer.Code, answer.Data, answer.Errors.ToString(), answer.Message));
        Assert.Equal(["code", "data", "message", "trace"], answer.AdditionalProperties!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("two hundred", answer.AdditionalProperties["code"].GetString());
    }

    [Fact]
    public async Task AFaultDeepInTheDataIsKeptByItsObject()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            """{"code":200,"data":{"id":7,"name":{"a b":[1,"é"]},"auto_scale_policy":{"min_replicas":1,"max_replicas":2,"rules":[{"metric":"concurrency","value":1,"window":[]}]}},"message":5}""");

        EndpointDetailEnvelope answer = await Clients.Create(server.Address).GetEndpointAsync(7);

        EndpointDetail details = answer.Data!;
        Assert.Equal((7, null, 2), (details.Id, details.Name, details.AutoScalePolicy!.MaxReplicas));
        Assert.Equal("5", answer.AdditionalProperties!["message"].GetRawText());
        Assert.Equal("""{"a b":[1,"é"]}""", details.AdditionalProperties!["name"].GetRawText());
        Assert.Equal("[]", details.AutoScalePolicy.Rules![0].AdditionalProperties!["window"].GetRawText());
    }

    [Fact]
    public async Task WhatAnObjectLacksCostsNothingElse()
    {
        const string policy = """{"min_replicas":"many","rules":[{"metric":"cpu","value":{}},{"metric":"concurrency","value":7.0}]}""";
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"code":200,"data":{"id":7,"auto_scale_policy":""" + policy + "}}");

        AutoScalePolicy read = (await Clients.Create(server.Address).GetEndpointAsync(7)).Data!.AutoScalePolicy!;

        Assert.Equal(["max_replicas", "min_replicas"], ApiJson.Misfits(read).Order(StringComparer.Ordinal));
        Assert.Equal("\"many\"", read.AdditionalProperties!["min_replicas"].GetRawText());
        Assert.Equal(["metric", "value"], ApiJson.Misfits(read.Rules![0]).Order(StringComparer.Ordinal));
        Assert.False(Enum.IsDefined(read.Rules[0].Metric));
        Assert.Equal((ScalingMetric.Concurrency, 7, null), (read.Rules[1].Metric, read.Rules[1].Value, read.Rules[1].AdditionalProperties));
    }

    [Fact]
    public async Task AnyNumberOfMembersMayBeOfAnotherForm()
    {
        string rules = string.Join(",", Enumerable.Repeat("""{"metric":"concurrency","value":1,"window":[]}""", 400));
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"data":{"auto_scale_policy":{"min_replicas":1,"max_replicas":2,"rules":[""" + rules + "]}}}");

        AutoScalePolicy policy = (await Clients.Create(server.Address).GetEndpointAsync(7)).Data!.AutoScalePolicy!;

        Assert.Equal(400, policy.Rules!.Count);
        Assert.All(policy.Rules, static rule => Assert.Equal("[]", rule.AdditionalProperties!["window"].GetRawText()));
    }

    [Fact]
    public async Task TheLastOfTwoMembersOfOneNameCounts()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"code":500,"code":200,"data":{},"data":"done","message":"Success"}""");

        ActionEnvelope answer = await Clients.Create(server.Address).RestartAsync(7);

        Assert.Equal((200, "done", null), (answer.Code, answer.Data, answer.AdditionalProperties));
    }

    [Fact]
    public async Task HalfASurrogatePairCostsItsMember()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"code":200,"data":{"id":7,"name":"half \ud83d","\udc00":1}}""");

        EndpointDetail detail = (await Clients.Create(server.Address).GetEndpointAsync(7)).Data!;

        Assert.Equal((7L, null, 2), (detail.Id, detail.Name, detail.AdditionalProperties!.Count));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(205)]
    public async Task ASuccessWithoutABodyIsAnEmptyAnswer(int status)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.Null((await Clients.Create(server.Address).GetEndpointAsync(7)).Data);
    }

    [Theory]
    [MemberData(nameof(Operations.Names), MemberType = typeof(Operations))]
    public async Task NoOperationFailsForTheFormOfItsData(string operation)
    {
        string data = "";
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => ScriptedServer.Json(context, $$"""{"code":200,"data":{{data}},"message":"Success"}"""));
        ModelEndpointsClient client = Clients.Create(server.Address);

        foreach (string form in (string[])["null", "\"text\"", "17", "false", "[]", "[null]", "{}", """{"id":[]}"""])
        {
            data = form;
            await Operations.Call(operation, client);
        }

        Assert.Equal(8, server.Seen.Count);
    }

    [Fact]
    public async Task ASuccessWithoutContentIsAnEmptyAnswer()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });

        await Clients.Create(server.Address).DeleteEndpointAsync(7);

        Assert.Single(server.Seen);
    }

    [Fact]
    public async Task AByteOrderMarkIsNoPartOfTheAnswer()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("\uFEFF" + Clients.Success);

        Assert.Equal("Success", (await Clients.Create(server.Address).RestartAsync(7)).Message);
    }

    [Theory]
    [InlineData("500", 500)]
    [InlineData("404", 404)]
    [InlineData("\"503\"", 503)]
    public async Task AFailureThatOnlyTheBodyTellsIsAnException(string code, int expected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync($$"""{"code":{{code}},"data":null,"errors":{"node":"lost"},"message":"No capacity"}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => Clients.Create(server.Address).StartAsync(7));

        Assert.Equal((System.Net.HttpStatusCode.OK, expected, "No capacity"), (exception.Status, exception.Code, exception.ApiMessage));
        Assert.Equal("""{"node":"lost"}""", exception.Errors.ToString());
    }

    [Theory]
    [InlineData("200")]
    [InlineData("207")]
    [InlineData("0")]
    [InlineData("1001")]
    [InlineData("null")]
    [InlineData("\"queued\"")]
    public async Task AnyOtherCodeIsASuccess(string code)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync($$"""{"code":{{code}},"data":"x","errors":{},"message":"Success"}""");

        Assert.Equal("x", (await Clients.Create(server.Address).StartAsync(7)).Data);
    }

    [Fact]
    public async Task AnAnswerBelongsToItsCaller()
    {
        int calls = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => ScriptedServer.Json(
            context, $$"""{"code":200,"data":"{{(calls++ == 2 ? "otherwise" : "started")}}","errors":{},"message":"Success"}"""));
        ModelEndpointsClient client = Clients.Create(server.Address);

        ActionEnvelope[] answers = [await client.StartAsync(7), await client.StartAsync(8), await client.StartAsync(9), await client.StartAsync(9)];

        Assert.Equal(["started", "started", "otherwise", "started"], answers.Select(static answer => answer.Data));
        Assert.Equal(4, answers.Distinct(ReferenceEqualityComparer.Instance).Count());
        answers[0].AdditionalProperties = new() { ["note"] = default };
        Assert.Null((await client.StartAsync(9)).AdditionalProperties);
    }
}
