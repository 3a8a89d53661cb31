namespace TirGen.Autoscaling;

/// <summary>What the target of a <c>requestRate</c> rule counts.</summary>
public enum RequestRateUnit
{
    /// <summary>Requests per second, as the API page says.</summary>
    PerSecond,

    /// <summary>Requests per bucket of <c>granularity</c> seconds, as the KEDA HTTP add-on calculates.</summary>
    PerBucket,
}
