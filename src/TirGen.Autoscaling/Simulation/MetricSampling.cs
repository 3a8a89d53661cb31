namespace TirGen.Autoscaling;

/// <summary>Measures the simulated endpoint as the autoscaler underneath does: counters read at each tick, samples taken on demand.</summary>
internal sealed class MetricSampling
{
    private readonly AutoscalingRule[] _rules;
    private readonly RequestRateSampler?[] _rates;
    private readonly CustomMetricSource[] _custom;
    private readonly MetricSample[] _samples;
    private readonly KnativeSampling? _knative;

    public MetricSampling(AutoscalingPolicy policy, EvaluationProfile profile, CustomMetricSource custom)
    {
        _rules = [.. policy.Rules];
        bool knative = profile.Algorithm == ScalingAlgorithm.KnativeKpa;
        _knative = knative ? new() : null;
        _rates = [.. _rules.Select(rule => rule.Metric == AutoscalingMetric.RequestRate && !knative ? new RequestRateSampler(rule, profile.RateUnit) : null)];
        _custom = [.. _rules.Select(rule => rule.Metric == AutoscalingMetric.Custom ? SourceOf(rule, custom) : default)];
        _samples = new MetricSample[_rules.Length];
    }

    /// <summary>Reads the counters.</summary>
    /// <param name="now">The tick.</param>
    /// <param name="arrivals">Requests since the previous tick.</param>
    /// <param name="concurrencySeconds">Time-integral of the concurrency since the previous tick.</param>
    public void Tick(TimeSpan now, long arrivals, double concurrencySeconds)
    {
        foreach (RequestRateSampler? rate in _rates)
            rate?.Record(now, arrivals);
        _knative?.Record(now, arrivals, concurrencySeconds);
    }

    /// <summary>One sample per rule. The span is valid until the next call.</summary>
    public ReadOnlySpan<MetricSample> Sample(TimeSpan now, int running, int waiting, int ready, double kvPercent)
    {
        for (int i = 0; i < _samples.Length; i++)
        {
            _samples[i] = _rules[i].Metric switch
            {
                AutoscalingMetric.Concurrency => _knative?.Concurrency(now) ?? MetricSample.Of(running + waiting),
                AutoscalingMetric.RequestRate => _knative?.Rate(now) ?? _rates[i]!.Sample(now),
                AutoscalingMetric.Custom when ready > 0 => MetricSample.Of(_custom[i] switch { CustomMetricSource.Waiting => waiting, CustomMetricSource.KvCache => kvPercent, _ => running }),
                _ => MetricSample.Missing,
            };
        }

        return _samples;
    }

    private static CustomMetricSource SourceOf(AutoscalingRule rule, CustomMetricSource given)
    {
        if (given != CustomMetricSource.ByName)
            return given;
        string name = rule.CustomMetricName ?? "";
        if (name.Contains("waiting", StringComparison.OrdinalIgnoreCase))
            return CustomMetricSource.Waiting;
        if (name.Contains("running", StringComparison.OrdinalIgnoreCase))
            return CustomMetricSource.Running;
        if (name.Contains("cache_usage", StringComparison.OrdinalIgnoreCase))
            return CustomMetricSource.KvCache;
        throw new ArgumentException(
            $"The simulator cannot tell what the custom metric \"{name}\" measures. Set SimulationOptions.CustomMetric to Waiting, Running or KvCache.");
    }
}
