namespace TirGen.Autoscaling.Keda;

/// <summary>The part of a KEDA ScaledObject that its scale executor reads. Defaults are KEDA's.</summary>
public sealed record KedaScaleTarget
{
    /// <summary>Smallest size while active; 0 allows the executor to scale to zero.</summary>
    public int MinReplicaCount { get; init; }

    /// <summary>Size while idle, below the minimum; null when not set.</summary>
    public int? IdleReplicaCount { get; init; }

    /// <summary>Largest size; the executor never reaches for it.</summary>
    public int MaxReplicaCount { get; init; } = 100;

    /// <summary>Quiet time before the step to zero or idle.</summary>
    public TimeSpan CooldownPeriod { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Age before that step while the object has never been active.</summary>
    public TimeSpan InitialCooldownPeriod { get; init; }

    /// <summary>Replicas while triggers fail; null when no fallback is set.</summary>
    public int? FallbackReplicas { get; init; }

    /// <summary>Annotation: the executor does nothing.</summary>
    public bool Paused { get; init; }

    /// <summary>Annotation: no step to zero or idle.</summary>
    public bool PauseScaleIn { get; init; }

    /// <summary>Annotation: no step up from zero or idle.</summary>
    public bool PauseScaleOut { get; init; }

    /// <summary>Annotation: counts as active whatever the triggers say.</summary>
    public bool ForceActivation { get; init; }
}
