using System.Text.Json;
using CsCheck;

namespace TirGen.Autoscaling.Tests.Policies;

public sealed class PolicyWriterTests
{
    [Fact]
    public void PayloadIsTheRequestBodyWithoutMeaninglessMembers()
    {
        AutoscalingPolicy policy = new()
        {
            MinReplicas = 0,
            MaxReplicas = 4,
            IsHoldQueue = true,
            Rules =
            [
                new() { Metric = AutoscalingMetric.Concurrency, Value = 6 },
                new() { Metric = AutoscalingMetric.RequestRate, Value = 3, Window = 60 },
                new() { Metric = AutoscalingMetric.Custom, Value = 5, CustomMetricName = "vllm:num_requests_waiting" },
            ],
        };

        using JsonDocument payload = JsonDocument.Parse(policy.ToPayload());
        JsonElement body = payload.RootElement;
        JsonElement rules = body.GetProperty("auto_scale_policy").GetProperty("rules");
        Assert.Equal("update_auto_scale", body.GetProperty("action").GetString());
        Assert.Equal("300", body.GetProperty("auto_scale_policy").GetProperty("stability_period").GetString());
        Assert.False(rules[0].TryGetProperty("window", out _));
        Assert.Equal(60, rules[1].GetProperty("window").GetInt32());
        Assert.False(rules[1].TryGetProperty("custom_metric_name", out _));
        Assert.Equal("vllm:num_requests_waiting", rules[2].GetProperty("custom_metric_name").GetString());
    }

    [Fact]
    public void WhatIsWrittenIsReadBack() =>
        Generators.Policy.Sample(static policy => Assert.Equal(policy, AutoscalingPolicy.Parse(policy.ToPayload())), iter: 500);

    [Fact]
    public void EqualPoliciesHaveEqualHashes() =>
        Generators.Policy.Sample(
            static policy => Assert.Equal(policy.GetHashCode(), AutoscalingPolicy.Parse(policy.ToPayload()).GetHashCode()), iter: 100);
}
