namespace TirGen.Autoscaling;

/// <summary>One scaling rule. Defaults are those of the vendor's Terraform provider. The only condition type is <c>limit</c>.</summary>
public sealed record AutoscalingRule
{
    /// <summary>What is measured.</summary>
    public required AutoscalingMetric Metric { get; init; }

    /// <summary>Target per replica.</summary>
    public int Value { get; init; } = 10;

    /// <summary>Name of the framework's metric; only with <see cref="AutoscalingMetric.Custom"/>.</summary>
    public string? CustomMetricName { get; init; }

    /// <summary>Seconds over which a request rate is averaged.</summary>
    public int Window { get; init; } = 1;

    /// <summary>Seconds of one bucket of that window.</summary>
    public int Granularity { get; init; } = 1;

    /// <summary>Seconds to watch the metric before scaling. What the platform does with it is a reading of the profile.</summary>
    public int WatchPeriod { get; init; } = 60;
}
