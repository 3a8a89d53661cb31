namespace TirGen.Autoscaling.Hpa;

/// <summary>One pod as the replica calculator sees it. Quantities are milli-units.</summary>
public sealed record HpaPod
{
    /// <summary>The sample; null when the metrics source has none for this pod.</summary>
    public long? Usage { get; init; }

    /// <summary>The resource request; null when a container sets none.</summary>
    public long? Request { get; init; }

    /// <summary>Readiness condition.</summary>
    public bool Ready { get; init; } = true;

    /// <summary>Started within the CPU initialisation period and without a fresh sample; matters for resource metrics only.</summary>
    public bool Initializing { get; init; }

    /// <summary>Life-cycle phase.</summary>
    public HpaPodPhase Phase { get; init; }

    /// <summary>Marked for deletion; never counted.</summary>
    public bool Deleted { get; init; }
}
