namespace TirGen.Tool.Tests;

/// <summary>Policies and traffic that several tests use.</summary>
internal static class Samples
{
    public const string Policy = """
        {
          "min_replicas": 1,
          "max_replicas": 8,
          "rules": [{ "metric": "concurrency", "condition_type": "limit", "value": 4, "watch_period": 0 }],
          "stability_period": "120"
        }
        """;

    public const string ToZero = """
        {
          "min_replicas": 0,
          "max_replicas": 8,
          "rules": [{ "metric": "concurrency", "condition_type": "limit", "value": 4, "watch_period": 0 }],
          "stability_period": "60",
          "is_hold_queue": true
        }
        """;

    public const string ThreeRules = """
        {
          "min_replicas": 0,
          "max_replicas": 12,
          "stability_period": "7200",
          "initial_cooldown_period": "30",
          "is_hold_queue": true,
          "rules": [
            { "metric": "concurrency", "condition_type": "limit", "value": 4, "watch_period": 15 },
            { "metric": "requestRate", "condition_type": "limit", "value": 3, "watch_period": 30, "window": 60, "granularity": 2 },
            { "metric": "custom", "condition_type": "limit", "value": 5, "watch_period": 30, "custom_metric_name": "vllm:num_requests_waiting" }
          ]
        }
        """;

    public const string Silences = "synthetic:bursts,rate=0,to=10,burst=60,interval=240,seconds=1200,seed=3";

    public const string Bursts = "synthetic:bursts,rate=0.5,to=10,burst=60,interval=240,seconds=1200,seed=3";
}
