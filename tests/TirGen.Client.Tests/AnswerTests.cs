using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;

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
    public async Task AFaultDeepInTheDataKeepsTheDataWhole()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"code":200,"data":{"id":7,"auto_scale_policy":[]},"message":"Success"}""");

        EndpointDetailEnvelope answer = await Clients.Create(server.Address).GetEndpointAsync(7);

        Assert.Null(answer.Data);
        Assert.Equal("""{"id":7,"auto_scale_policy":[]}""", answer.AdditionalProperties!["data"].GetRawText());
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

    [Fact]
    public async Task TheSameWordsAreTheSameAnswerAndOthersAreNot()
    {
        int calls = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => ScriptedServer.Json(
            context, $$"""{"code":200,"data":"{{(calls++ == 2 ? "otherwise" : "started")}}","errors":{},"message":"Success"}"""));
        ModelEndpointsClient client = Clients.Create(server.Address);

        ActionEnvelope[] answers = [await client.StartAsync(7), await client.StartAsync(8), await client.StartAsync(9), await client.StartAsync(9)];

        Assert.Equal(["started", "started", "otherwise", "started"], answers.Select(static answer => answer.Data));
        Assert.Same(answers[0], answers[1]);
    }
}
