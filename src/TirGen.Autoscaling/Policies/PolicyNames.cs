namespace TirGen.Autoscaling;

/// <summary>The wire format's words.</summary>
internal static class PolicyNames
{
    public const string Limit = "limit";

    public static string Of(AutoscalingMetric metric) => metric switch
    {
        AutoscalingMetric.None => "",
        AutoscalingMetric.Concurrency => "concurrency",
        AutoscalingMetric.RequestRate => "requestRate",
        AutoscalingMetric.Custom => "custom",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Unknown metric."),
    };

    public static AutoscalingMetric? MetricOf(string name) => name switch
    {
        "" => AutoscalingMetric.None,
        "concurrency" => AutoscalingMetric.Concurrency,
        "requestRate" => AutoscalingMetric.RequestRate,
        "custom" => AutoscalingMetric.Custom,
        _ => null,
    };
}
