namespace TirGen.Autoscaling;

/// <summary>The metrics of a scaling rule. Wire names: <c>concurrency</c>, <c>requestRate</c>, <c>custom</c>, and the empty text.</summary>
public enum AutoscalingMetric
{
    /// <summary>The empty text, which the vendor's console sends while autoscaling is off.</summary>
    None,

    /// <summary>Requests in flight, held ones included.</summary>
    Concurrency,

    /// <summary>Incoming requests per second.</summary>
    RequestRate,

    /// <summary>A metric of the serving framework, named by the rule.</summary>
    Custom,
}
