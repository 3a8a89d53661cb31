namespace TirGen.Autoscaling;

/// <summary>What the target of a <c>custom</c> rule is compared with.</summary>
public enum CustomMetricTarget
{
    /// <summary>The metric is a total; the target is per replica.</summary>
    AverageValue,

    /// <summary>The metric is already per replica.</summary>
    Value,
}
