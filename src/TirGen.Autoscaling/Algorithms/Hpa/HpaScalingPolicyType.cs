namespace TirGen.Autoscaling.Hpa;

/// <summary>Unit of a scaling policy's value.</summary>
public enum HpaScalingPolicyType
{
    /// <summary>A number of pods.</summary>
    Pods,

    /// <summary>A percentage of the size at the start of the period.</summary>
    Percent,
}
