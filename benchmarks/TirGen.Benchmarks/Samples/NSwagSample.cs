using TirGen.Benchmarks.Peers.NSwag;

namespace TirGen.Benchmarks.Samples;

/// <summary><c>update_auto_scale</c> in the classes that NSwag generated.</summary>
public static class NSwagSample
{
    public static UpdateAutoScale Body() => new()
    {
        Action = "update_auto_scale",
        Auto_scale_policy = new AutoScalePolicy
        {
            Min_replicas = 1,
            Max_replicas = 8,
            Rules =
            [
                new ScalingRule { Metric = "concurrency", Value = 20, Condition_type = "limit", Watch_period = 60 },
                new ScalingRule { Metric = "requestRate", Value = 100, Condition_type = "limit", Watch_period = 60, Window = 1, Granularity = 1 },
                new ScalingRule { Metric = "custom", Value = 5, Condition_type = "limit", Watch_period = 60, Custom_metric_name = Words.Plain.MetricName },
            ],
            Stability_period = 300,
            Initial_cooldown_period = 60,
            Is_hold_queue = false,
        },
        Is_auto_scale_enabled = true,
    };
}
