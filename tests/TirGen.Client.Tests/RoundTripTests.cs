using System.Text.Json;
using Tir.ModelEndpoints;
using TirGen.Client.Tests.Server;
using TirGen.Records;

namespace TirGen.Client.Tests;

/// <summary>What the server said survives: read, change one member, write.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("""{"min_replicas":1,"max_replicas":4,"drain_seconds":30,"rules":[{"metric":"requestRate","value":12,"smoothing":0.5},{"metric":"queue_length","value":8}]}""")]
    [InlineData("""{"min_replicas":0.5,"max_replicas":4,"rules":[{"metric":"cpu","value":70}]}""")]
    [InlineData("""{"max_replicas":4,"rules":"none","min_replicas":null}""")]
    [InlineData("""{"max_replicas":4,"min_replicas":1,"rules":[{"metric":"concurrency","value":"many","window":[]},7]}""")]
    [InlineData("""{"max_replicas":4,"min_replicas":1,"stability_period":[1],"rules":[{"metric":5,"value":1,"custom_metric_name":"\ud800"}],"\udc00":1}""")]
    public async Task APolicyOfAnotherVersionIsSentAsItCame(string policy)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => ScriptedServer.Json(
            context, context.Request.Method == "GET" ? "{\"code\":200,\"data\":{\"id\":7,\"auto_scale_policy\":" + policy + "}}" : Clients.Success));
        ModelEndpointsClient client = Clients.Create(server.Address);

        EndpointDetail detail = (await client.GetEndpointAsync(7)).Data!;
        await client.UpdateAutoScaleAsync(7, new() { AutoScalePolicy = detail.AutoScalePolicy! with { MaxReplicas = 6 } });

        using JsonDocument sent = JsonDocument.Parse(server.Seen[1].Body);
        using JsonDocument expected = JsonDocument.Parse(policy.Replace("\"max_replicas\":4", "\"max_replicas\":6", StringComparison.Ordinal));
        Assert.Equal(Canonical(expected.RootElement), Canonical(sent.RootElement.GetProperty("auto_scale_policy")));
    }

    [Fact]
    public async Task AMemberThatIsSetAnewIsSentAsItWasSet()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(context => ScriptedServer.Json(
            context,
            context.Request.Method == "GET"
                ? """{"code":200,"data":{"id":7,"auto_scale_policy":{"min_replicas":"few","max_replicas":4,"rules":[{"metric":"cpu","value":{},"window":"x"}]}}}"""
                : Clients.Success));
        ModelEndpointsClient client = Clients.Create(server.Address);

        AutoScalePolicy policy = (await client.GetEndpointAsync(7)).Data!.AutoScalePolicy!;
        ScalingRule rule = policy.Rules![0] with { Metric = ScalingMetric.Concurrency, Value = 5, Window = 60 };
        await client.UpdateAutoScaleAsync(7, new() { AutoScalePolicy = policy with { MinReplicas = 0, Rules = [rule] } });
        await client.UpdateAutoScaleAsync(7, new() { AutoScalePolicy = policy with { MinReplicas = 2, Rules = [new() { Metric = ScalingMetric.Concurrency, Value = 5 }], AdditionalProperties = null } });

        Assert.Equal("""{"min_replicas":0,"max_replicas":4,"rules":[{"metric":"concurrency","value":5,"window":60}]}""", Policy(server.Seen[1].Body));
        Assert.Equal("""{"min_replicas":2,"max_replicas":4,"rules":[{"metric":"concurrency","value":5}]}""", Policy(server.Seen[2].Body));

        static string Policy(string body)
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.GetProperty("auto_scale_policy").GetRawText();
        }
    }

    [Fact]
    public void WhatTravelsBackIsMentionedAndIsNoError()
    {
        AutoScalePolicy policy = ApiJson.Read<AutoScalePolicy>("""{"min_replicas":"few","max_replicas":4,"rules":[{"metric":"cpu","value":70}]}"""u8);

        Assert.True(policy.Validate(out IReadOnlyList<ApiViolation> violations), string.Join('\n', violations));
        Assert.Contains(violations, static violation => violation is { Severity: ApiSeverity.Info, Pointer: "/min_replicas" });
        Assert.Contains(violations, static violation => violation is { Severity: ApiSeverity.Info, Pointer: "/rules/0/metric" });
    }

    [Fact]
    public void AnotherActionIsNotSentAsThisOne()
    {
        UpdateAutoScale read = ApiJson.Read<UpdateAutoScale>("""{"action":"restart","auto_scale_policy":{"min_replicas":1,"max_replicas":2}}"""u8);
        Restart constant = ApiJson.Read<Restart>("""{"action":"stop"}"""u8);

        Assert.False(read.Validate(out IReadOnlyList<ApiViolation> violations));
        Assert.Contains(violations, static violation => violation is { Severity: ApiSeverity.Error, Pointer: "/action" });
        Assert.Contains("action", Assert.Throws<ArgumentException>(() => ((UpdateAutoScaleRequest)read).ToContent()).Message, StringComparison.Ordinal);
        Assert.Contains("action", Assert.Throws<ArgumentException>(() => ((RestartRequest)constant).ToContent()).Message, StringComparison.Ordinal);
        Assert.Equal("/action", Assert.Throws<JsonException>(static () => ApiJson.Read<UpdateAutoScale>("""{"action":"restart","auto_scale_policy":{"min_replicas":1,"max_replicas":2}}"""u8, ApiReading.Strict)).Path);
    }

    /// <summary>JSON with its members in order, texts as they came.</summary>
    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Select(static m => RawName(m) + ":" + Canonical(m.Value)).Order(StringComparer.Ordinal)) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Canonical)) + "]",
        _ => element.GetRawText(),
    };

    private static string RawName(JsonProperty member)
    {
        string raw = member.ToString();
        return raw[..(raw.IndexOf("\":", StringComparison.Ordinal) + 1)];
    }
}
