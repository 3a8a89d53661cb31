namespace TirGen.Autoscaling;

/// <summary>What the simulated serving framework exports as a custom metric. Without a ready replica it exports nothing.</summary>
public enum CustomMetricSource
{
    /// <summary>By the metric's name: <c>waiting</c> in it means <see cref="Waiting"/>, <c>running</c> means <see cref="Running"/>, <c>cache_usage</c> means <see cref="KvCache"/>; others are refused.</summary>
    ByName,

    /// <summary>Requests waiting for a slot.</summary>
    Waiting,

    /// <summary>Requests being served.</summary>
    Running,

    /// <summary>Percent of the KV cache in use, of all replicas together; needs a batching model with a limit of the cache.</summary>
    KvCache,
}
