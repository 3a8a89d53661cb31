using TirGen.Autoscaling;

namespace TirGen.Tool.Manifests;

/// <summary>What a manifest is made of.</summary>
internal sealed record ManifestInput
{
    /// <summary>The policy; without errors.</summary>
    public required AutoscalingPolicy Policy { get; init; }

    /// <summary>The reading that gives its members their meaning.</summary>
    public required EvaluationProfile Profile { get; init; }

    /// <summary>Name of the deployment and of what is written.</summary>
    public required string Name { get; init; }

    /// <summary>The service in front of it.</summary>
    public required string Service { get; init; }

    /// <summary>Port of the service.</summary>
    public required int Port { get; init; }

    /// <summary>Host that the interceptor routes to the service; null for any.</summary>
    public string? Host { get; init; }

    /// <summary>Address of the Prometheus that has the custom metrics.</summary>
    public required string PrometheusAddress { get; init; }

    /// <summary>The lower bound under the reading.</summary>
    public int Min => Profile.MinReplicasOf(Policy);

    /// <summary>Whether there is nothing to scale: both bounds are the same.</summary>
    public bool IsFixed => Min == Policy.MaxReplicas;
}
