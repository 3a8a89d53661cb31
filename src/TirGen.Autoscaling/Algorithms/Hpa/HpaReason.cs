namespace TirGen.Autoscaling.Hpa;

/// <summary>What limited a decision: the reasons of the controller's ScalingLimited and ScalingActive conditions.</summary>
public enum HpaReason
{
    /// <summary>No limit was consulted: the metrics were not read or not usable.</summary>
    None,

    /// <summary>The computed size was taken as it is.</summary>
    DesiredWithinRange,

    /// <summary>Raised to the minimum.</summary>
    TooFewReplicas,

    /// <summary>Cut to the maximum.</summary>
    TooManyReplicas,

    /// <summary>Cut to what the scale-up rules allow at this moment.</summary>
    ScaleUpLimit,

    /// <summary>Raised to what the scale-down rules allow at this moment.</summary>
    ScaleDownLimit,

    /// <summary>The size is zero by hand; the controller leaves it.</summary>
    ScalingDisabled,
}
