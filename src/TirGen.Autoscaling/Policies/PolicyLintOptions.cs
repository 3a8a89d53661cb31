namespace TirGen.Autoscaling;

/// <summary>What is known about the endpoint beside its policy. Checks that need an unknown fact stay silent.</summary>
public sealed record PolicyLintOptions
{
    /// <summary>Limit of max_replicas on the shared platform.</summary>
    public const int SharedClusterLimit = 64;

    /// <summary>Limit of max_replicas on a private cluster.</summary>
    public const int PrivateClusterLimit = 512;

    /// <summary>Most requests that a replica can be said to serve at once.</summary>
    public const int MaxSlots = 4096;

    /// <summary>Whether the endpoint runs on a private cluster.</summary>
    public bool PrivateCluster { get; init; }

    /// <summary>Time from the decision to a ready replica; null when unknown.</summary>
    public TimeSpan? ColdStart { get; init; }

    /// <summary>Mean time that a request takes in service; null when unknown.</summary>
    public TimeSpan? MeanServiceTime { get; init; }

    /// <summary>Requests that one replica serves at once; null when unknown.</summary>
    public int? SlotsPerReplica { get; init; }

    /// <summary>Replicas that there is room for: machines of the plan, by what a replica takes of one; null when unknown.</summary>
    public int? Capacity { get; init; }
}
