namespace TirGen.Autoscaling.Hpa;

/// <summary>The metric sources and target types of autoscaling/v2 that the calculator knows.</summary>
public enum HpaMetricKind
{
    /// <summary>A resource metric against a percentage of the pods' requests.</summary>
    ResourceUtilization,

    /// <summary>A metric per pod against an average over the pods.</summary>
    PodsAverageValue,

    /// <summary>A metric of one object against a value.</summary>
    ObjectValue,

    /// <summary>A metric of one object against a value per replica.</summary>
    ObjectAverageValue,

    /// <summary>A metric from outside the cluster against a value.</summary>
    ExternalValue,

    /// <summary>A metric from outside the cluster against a value per replica: the way KEDA feeds the controller.</summary>
    ExternalAverageValue,

    /// <summary>A metric source that cannot be read.</summary>
    Invalid,
}
