namespace TirGen.Autoscaling.Hpa;

/// <summary>One metric with its target and its current samples. Quantities are milli-units.</summary>
public sealed record HpaMetric
{
    /// <summary>Source and target type.</summary>
    public required HpaMetricKind Kind { get; init; }

    /// <summary>The target in milli-units, or in percent for <see cref="HpaMetricKind.ResourceUtilization"/>.</summary>
    public long Target { get; init; }

    /// <summary>Values of an object or external metric; they are summed.</summary>
    public IReadOnlyList<long> Values { get; init; } = [];

    /// <summary>Pods of a resource or pods metric.</summary>
    public IReadOnlyList<HpaPod> Pods { get; init; } = [];

    /// <summary>Samples whose pod the selector does not match.</summary>
    public IReadOnlyList<long> SamplesForUnknownPods { get; init; } = [];
}
