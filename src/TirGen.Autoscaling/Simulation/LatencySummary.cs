namespace TirGen.Autoscaling;

/// <summary>
/// The usual percentiles of a time; see <see cref="LatencyHistogram"/> for their precision. Where too few requests were served for
/// one, it is <see cref="LatencyHistogram.WithoutEnd"/>.
/// </summary>
/// <param name="Mean">Exact mean.</param>
/// <param name="P50">Median.</param>
/// <param name="P95">95th percentile.</param>
/// <param name="P99">99th percentile.</param>
/// <param name="Max">Exact maximum.</param>
public readonly record struct LatencySummary(TimeSpan Mean, TimeSpan P50, TimeSpan P95, TimeSpan P99, TimeSpan Max)
{
    internal static LatencySummary Of(LatencyHistogram histogram) => new(
        histogram.Mean, histogram.Percentile(50), histogram.Percentile(95), histogram.Percentile(99), histogram.Max);

    internal static LatencySummary OfServed(LatencyHistogram histogram) => new(
        histogram.FiniteMean, histogram.FinitePercentile(50), histogram.FinitePercentile(95), histogram.FinitePercentile(99), histogram.FiniteMax);
}
