namespace TirGen.Autoscaling.Hpa;

/// <summary>Life-cycle phase of a pod, as far as the calculator distinguishes it.</summary>
public enum HpaPodPhase
{
    /// <summary>Containers run.</summary>
    Running,

    /// <summary>Not scheduled or not started.</summary>
    Pending,

    /// <summary>Ended with an error; never counted.</summary>
    Failed,

    /// <summary>Ended without an error; never counted.</summary>
    Succeeded,
}
