using Tir.ModelEndpoints;
using TirGen.Benchmarks.Peers.Models;

namespace TirGen.Benchmarks.Samples;

/// <summary><c>update_auto_scale</c> with three rules, every member set: 459 bytes in plain text.</summary>
public static class AutoScaleSample
{
    public static UpdateAutoScaleRequest Request(Words words) => new()
    {
        AutoScalePolicy = new()
        {
            MinReplicas = 1,
            MaxReplicas = 8,
            Rules = new ScalingRuleBuilder[]
            {
                new() { Metric = ScalingMetric.Concurrency, Value = 20, ConditionType = ConditionType.Limit, WatchPeriod = 60 },
                new() { Metric = ScalingMetric.RequestRate, Value = 100, ConditionType = ConditionType.Limit, WatchPeriod = 60, Window = 1, Granularity = 1 },
                new() { Metric = ScalingMetric.Custom, Value = 5, ConditionType = ConditionType.Limit, WatchPeriod = 60, CustomMetricName = words.MetricName },
            },
            StabilityPeriod = 300,
            InitialCooldownPeriod = 60,
            IsHoldQueue = false,
        },
        IsAutoScaleEnabled = true,
    };

    public static AutoScaleBody Body(Words words) => new()
    {
        AutoScalePolicy = new PolicyBody
        {
            MinReplicas = 1,
            MaxReplicas = 8,
            Rules =
            [
                new RuleBody { Metric = "concurrency", Value = 20, ConditionType = "limit", WatchPeriod = 60 },
                new RuleBody { Metric = "requestRate", Value = 100, ConditionType = "limit", WatchPeriod = 60, Window = 1, Granularity = 1 },
                new RuleBody { Metric = "custom", Value = 5, ConditionType = "limit", WatchPeriod = 60, CustomMetricName = words.MetricName },
            ],
            StabilityPeriod = 300,
            InitialCooldownPeriod = 60,
            IsHoldQueue = false,
        },
        IsAutoScaleEnabled = true,
    };
}
