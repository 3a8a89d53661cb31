namespace TirGen.Autoscaling;

/// <summary>What a rule's metric reads at one moment, over all replicas together, in milli-units.</summary>
public readonly record struct MetricSample
{
    private MetricSample(long totalMilli, long burstMilli)
    {
        TotalMilli = totalMilli;
        BurstMilli = burstMilli;
        IsValid = true;
    }

    /// <summary>A metric that could not be read; also the default value.</summary>
    public static MetricSample Missing => default;

    /// <summary>The total in thousandths.</summary>
    public long TotalMilli { get; }

    /// <summary>The total over Knative's short window in thousandths; the same as <see cref="TotalMilli"/> where there is one window only.</summary>
    public long BurstMilli { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsValid { get; }

    /// <summary>A sample of one value, for example requests in flight or requests per second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not a number, or above 9e15.</exception>
    public static MetricSample Of(double total) => Of(total, total);

    /// <summary>A sample of Knative's two windows.</summary>
    /// <param name="stable">Average over the long window.</param>
    /// <param name="burst">Average over the short window.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not a number, or above 9e15.</exception>
    public static MetricSample Of(double stable, double burst) => new(ToMilli(stable), ToMilli(burst));

    private static long ToMilli(double value)
    {
        // The comparison is false for NaN too.
        if (value is >= 0 and <= 9e15)
            return (long)Math.Round(value * 1000);
        throw new ArgumentOutOfRangeException(
            nameof(value), value, "A metric is a number from 0 to 9e15. Pass MetricSample.Missing when the source has none.");
    }
}
