namespace TirGen.Autoscaling.Keda;

/// <summary>
/// KEDA's scale executor: it moves between zero (or idle) and the minimum, never between minimum and maximum,
/// which belong to the HorizontalPodAutoscaler.
/// </summary>
public static class KedaExecutor
{
    /// <summary>Runs one poll.</summary>
    /// <param name="target">The scaled object.</param>
    /// <param name="currentReplicas">Current size.</param>
    /// <param name="active">Whether any trigger is active.</param>
    /// <param name="error">Whether a trigger failed.</param>
    /// <param name="created">When the object was created.</param>
    /// <param name="lastActive">When a trigger was last active; null when never.</param>
    /// <param name="now">The time of the poll.</param>
    public static KedaOutcome Execute(
        KedaScaleTarget target, int currentReplicas, bool active, bool error, TimeSpan created, TimeSpan? lastActive, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Paused)
            return new(currentReplicas, lastActive);
        return active || target.ForceActivation
            ? Activate(target, currentReplicas, error, lastActive, now)
            : Deactivate(target, currentReplicas, error, created, lastActive, now);
    }

    /// <summary>Whether the quiet time before the step to zero or idle has passed.</summary>
    public static bool IsCooledDown(KedaScaleTarget target, TimeSpan created, TimeSpan? lastActive, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(target);
        return lastActive is { } active ? now > active + target.CooldownPeriod : now > created + target.InitialCooldownPeriod;
    }

    private static KedaOutcome Activate(KedaScaleTarget target, int currentReplicas, bool error, TimeSpan? lastActive, TimeSpan now)
    {
        bool belowActive = target.IdleReplicaCount is not null && currentReplicas < target.MinReplicaCount;
        if (belowActive || currentReplicas == 0)
        {
            return target.PauseScaleOut
                ? new(currentReplicas, lastActive)
                : new(target.MinReplicaCount > 0 ? target.MinReplicaCount : 1, now);
        }

        return new(currentReplicas, error ? lastActive : now);
    }

    private static KedaOutcome Deactivate(
        KedaScaleTarget target, int currentReplicas, bool error, TimeSpan created, TimeSpan? lastActive, TimeSpan now)
    {
        KedaOutcome keep = new(currentReplicas, lastActive);
        if (error && target.FallbackReplicas is not 0)
            return keep;
        bool aboveIdle = target.IdleReplicaCount is { } idle && currentReplicas > idle;
        if (aboveIdle || (currentReplicas > 0 && target.MinReplicaCount == 0))
        {
            bool due = !target.PauseScaleIn && IsCooledDown(target, created, lastActive, now);
            return due ? keep with { Replicas = target.IdleReplicaCount ?? target.MinReplicaCount } : keep;
        }

        return target.IdleReplicaCount is null && currentReplicas < target.MinReplicaCount
            ? keep with { Replicas = target.MinReplicaCount }
            : keep;
    }
}
