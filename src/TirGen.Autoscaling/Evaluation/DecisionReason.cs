namespace TirGen.Autoscaling;

/// <summary>Why a decision is what it is: the last step that determined the size.</summary>
public enum DecisionReason
{
    /// <summary>No evaluation took place yet; also the default value.</summary>
    NotEvaluated,

    /// <summary>The policy cannot be evaluated; the size is kept.</summary>
    InvalidPolicy,

    /// <summary>Minimum and maximum are equal.</summary>
    AutoscalingOff,

    /// <summary>The size lay below the minimum.</summary>
    BelowMin,

    /// <summary>The size lay above the maximum.</summary>
    AboveMax,

    /// <summary>Load on an endpoint at zero woke it.</summary>
    Activated,

    /// <summary>At zero, and no load.</summary>
    Idle,

    /// <summary>Idle for long enough: to zero.</summary>
    ScaledToZero,

    /// <summary>Idle, but not long enough for zero.</summary>
    CoolingDown,

    /// <summary>Only the step between zero and the minimum was evaluated, and there was none to take.</summary>
    Active,

    /// <summary>Metrics are missing, and the remaining ones do not ask for more replicas.</summary>
    MetricsUnavailable,

    /// <summary>The wait after the last scaling is not over.</summary>
    Frozen,

    /// <summary>The load has not asked for as many replicas throughout the watch period.</summary>
    StabilizedUp,

    /// <summary>Within the stability period the load asked for more replicas than now.</summary>
    StabilizedDown,

    /// <summary>Growth is limited per period.</summary>
    ScaleUpLimit,

    /// <summary>Raised to the minimum.</summary>
    TooFewReplicas,

    /// <summary>Cut to the maximum.</summary>
    TooManyReplicas,

    /// <summary>The load is near enough to the target.</summary>
    WithinTolerance,

    /// <summary>The load needs exactly the replicas there are.</summary>
    OnTarget,

    /// <summary>The load asks for more replicas.</summary>
    AboveTarget,

    /// <summary>The load asks for fewer replicas.</summary>
    BelowTarget,

    /// <summary>Knative: a burst; the size only grows until it is over.</summary>
    Panicking,

    /// <summary>Knative: a larger size of the recent past still counts.</summary>
    ScaleDownDelayed,
}
