namespace TirGen.Autoscaling;

/// <summary>Turns counted requests into the samples of a <c>requestRate</c> rule, in the unit the profile reads.</summary>
public sealed class RequestRateSampler
{
    private readonly RequestRateWindow _window;
    private readonly double _perUnit;

    /// <summary>Creates a sampler for a rule.</summary>
    /// <param name="rule">The rule; its window counts as at least one bucket.</param>
    /// <param name="unit">Whether the target means requests per second or per bucket.</param>
    public RequestRateSampler(AutoscalingRule rule, RequestRateUnit unit)
    {
        ArgumentNullException.ThrowIfNull(rule);
        int granularity = Math.Max(1, rule.Granularity);
        _window = new(TimeSpan.FromSeconds(Math.Max(granularity, rule.Window)), TimeSpan.FromSeconds(granularity));
        _perUnit = unit == RequestRateUnit.PerSecond ? 1.0 / granularity : 1.0;
    }

    /// <summary>Counts requests that arrived up to <paramref name="now"/>.</summary>
    public void Record(TimeSpan now, long requests) => _window.Record(now, requests);

    /// <summary>The rate as of <paramref name="now"/>.</summary>
    public MetricSample Sample(TimeSpan now) => MetricSample.Of(_window.Average(now) * _perUnit);
}
